/** Words that can never decide, told while somebody edits: a phrase before them takes every message that they would. */
import type { Keywords, Phrase, Place } from './keywords'

const covers = (wide: Place, narrow: Place): boolean => {
  for (const word of narrow.words) if (!wide.words.has(word) && !wide.beginnings.some((start) => word.startsWith(start))) return false
  return narrow.beginnings.every((start) => wide.beginnings.some((one) => start.startsWith(one)))
}

/** Every message in which `narrow` stands has `wide` in it too. */
const includes = (wide: Phrase, narrow: Phrase): boolean =>
  wide.places.length <= narrow.places.length &&
  narrow.places.some((_, from) =>
    wide.places.every((place, at) => {
      const other = narrow.places[from + at]
      return other !== undefined && covers(place, other)
    }),
  )

export interface Shadow {
  readonly phrase: string
  /** Which phrase takes its messages, and of which theme; the theme itself where it excludes its own words. */
  readonly by: string
  readonly theme: string
  readonly excludes: boolean
}

/**
 * `themes` in their order. A theme above that has exclusions of its own may let messages through, so it shadows nothing.
 */
export const shadows = (
  themes: readonly { readonly name: string; readonly keywords: Keywords }[],
): ReadonlyMap<string, readonly Shadow[]> =>
  new Map(
    themes.map(({ name, keywords }, at) => [
      name,
      keywords.any.flatMap((phrase): readonly Shadow[] => {
        const own = keywords.none.find((one) => includes(one, phrase))
        if (own) return [{ phrase: phrase.written, by: own.written, theme: name, excludes: true }]
        for (const above of themes.slice(0, at)) {
          if (above.keywords.none.length > 0) continue
          const taker = above.keywords.any.find((one) => includes(one, phrase))
          if (taker) return [{ phrase: phrase.written, by: taker.written, theme: above.name, excludes: false }]
        }
        return []
      }),
    ]),
  )
