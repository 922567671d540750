/** WhatsApp's own marks in a text: *bold*, _italic_, ~struck~, ```fixed```. */

export type PieceKind = 'text' | 'bold' | 'italic' | 'struck' | 'fixed'
export interface Piece {
  readonly kind: PieceKind
  readonly words: string
}

/** A mark counts when words touch it on the inside and none on the outside. */
const MARKS = /```([^`]+)```|(?<![\p{L}\p{N}])([*_~])(?=\S)([^*_~\n]*?\S)\2(?![\p{L}\p{N}])/gu

const KINDS: Readonly<Record<string, PieceKind>> = { '*': 'bold', _: 'italic', '~': 'struck' }

/** All characters but the marks come back, in order. */
export const pieces = (text: string): readonly Piece[] => {
  const list: Piece[] = []
  let at = 0
  for (const match of text.matchAll(MARKS)) {
    const [whole, fixed, mark, inside] = match
    if (match.index > at) list.push({ kind: 'text', words: text.slice(at, match.index) })
    list.push(fixed === undefined ? { kind: KINDS[mark ?? ''] ?? 'text', words: inside ?? whole } : { kind: 'fixed', words: fixed })
    at = match.index + whole.length
  }
  return at < text.length ? [...list, { kind: 'text', words: text.slice(at) }] : list
}
