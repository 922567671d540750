/** Words as people compare them: without accents, capitals or doubled blanks. */

/** Of composed letters each stays one character, so that positions in an NFC text are kept before trimming. */
export const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export const fold = (text: string): string => bare(text).replace(/\s+/g, ' ').trim()

/** Whether two words are the same to a reader. */
export const alike = (one: string, other: string): boolean => fold(one) === fold(other)
