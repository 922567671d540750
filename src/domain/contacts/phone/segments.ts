/** Parts a cell into the runs of digits that stand for one phone each, and sets an extension aside. */

export interface Segment {
  readonly digits: string
  /** Written with + or 00 in front. */
  readonly plus: boolean
  /** The same, cut where a slash or a blank allows two phones to meet; one piece when nothing does. */
  readonly bySlash: readonly string[]
  readonly byBlank: readonly string[]
}

export interface Segments {
  readonly segments: readonly Segment[]
  readonly extension: string | undefined
}

const EXTENSION = /(?:\b(?:ext(?:ensi[oó]n|ens[aã]o)?|int(?:erno)?|ramal|anexo|x)|#)[\s.:]*(\d{1,6})\s*$/iu
/** A word («cel», «tel 2:»), with what follows up to the next digit: between two runs of digits it parts them. */
const WORDS = /\p{L}[^\d+(]*(?:\d{1,2}\s?:)?/gu
const MAIL = /\S+@\S+/g
/** What never stands inside one phone. */
const BETWEEN = /[\n,;:|&]|(?<=\d\D*)(?=\+)/u

/** A letter among digits, or one that looks like a digit beside them, is a slip: nobody can tell which digit it was. */
const SLIP = /\d\p{L}{1,2}\d|(?<!\p{L})\d+[oOlI]+(?!\p{L})|(?<!\p{L})[oOlI]+\d/u

export const letterInside = (text: string): boolean => SLIP.test(text.replace(EXTENSION, ''))

export const digitsOf = (text: string): { readonly digits: string; readonly plus: boolean } => {
  const digits = text.replace(/\D/g, '')
  const plus = /^\D*\+/.test(text)
  const bare = digits.replace(/^00+/, '')
  return plus || bare !== digits ? { digits: bare, plus: plus || digits.startsWith('00') } : { digits, plus }
}

const pieces = (text: string, mark: RegExp): readonly string[] => text.split(mark).filter((piece) => /\d/.test(piece))

/** `text` is a tidy cell. */
export const segmentsOf = (text: string): Segments => {
  const extension = EXTENSION.exec(text)?.[1]
  const phones = text.replace(EXTENSION, '').replace(MAIL, '|').replace(WORDS, '|')
  const segments = pieces(phones, BETWEEN).map((piece) => ({
    ...digitsOf(piece),
    bySlash: pieces(piece, /[/\\]/),
    byBlank: piece.trim().split(/\s+/),
  }))
  return { segments, extension }
}
