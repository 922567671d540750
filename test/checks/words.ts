/** Words that mark unfinished work or name a place outside of the repository have no business in it. */
import type { Check } from './source'

/** Capitals matter where the word in small letters is an ordinary one (todo, in Spanish, is everything). */
const forbidden: readonly RegExp[] = [
  /\bfor now\b/i,
  /\bsimplified\b/i,
  /\bsealed\b/i,
  /\bTODO\b/,
  /\bFIXME\b/,
  /\bHACK\b/,
  /(?<![\w.~-])\/work\//,
  /\bnot implemented\b/i,
]

/** The list itself, its examples, and texts that are not ours. */
const apart = /^(test\/checks\/words(\.cases)?\.ts|package-lock\.json|LICENSE)$|\/fixtures\//

export const words: Check = (sources) =>
  sources
    .filter(({ path }) => !apart.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const found = forbidden.map((word) => word.exec(line)?.[0]).find((word) => word !== undefined)
        return found === undefined ? [] : [`${path}:${index + 1} says «${found}»`]
      }),
    )
