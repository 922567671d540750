/** WhatsApp's own marks in a text: *bold*, _italic_, ~struck~, ```fixed```, and addresses that can be opened. */

export type Piece =
  | { readonly kind: 'text' | 'bold' | 'italic' | 'struck' | 'fixed'; readonly words: string }
  | { readonly kind: 'link'; readonly words: string; readonly url: string }

const MARKS = /```([^`]+)```|(?<![\p{L}\p{N}])([*_~])(?=\S)([^*_~\n]*?\S)\2(?![\p{L}\p{N}])|(https?:\/\/[^\s]+[^\s.,;:!?)»"'])/gu

const BY_MARK: Readonly<Record<string, 'bold' | 'italic' | 'struck'>> = { '*': 'bold', _: 'italic', '~': 'struck' }

const pieceOf = (match: RegExpMatchArray): Piece => {
  const [, fixed, mark, inside, url] = match
  if (fixed !== undefined) return { kind: 'fixed', words: fixed }
  if (url !== undefined) return { kind: 'link', words: url, url }
  return { kind: BY_MARK[mark ?? ''] ?? 'text', words: inside ?? match[0] }
}

/** All characters but the marks come back, in order. */
export const pieces = (text: string): Piece[] => {
  const list: Piece[] = []
  let at = 0
  for (const match of text.matchAll(MARKS)) {
    if (match.index > at) list.push({ kind: 'text', words: text.slice(at, match.index) })
    list.push(pieceOf(match))
    at = match.index + match[0].length
  }
  if (at < text.length) list.push({ kind: 'text', words: text.slice(at) })
  return list
}
