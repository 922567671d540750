/** One Spanish text for three ways of addressing somebody: `[vos|tú|usted]` holds the words that differ. */
import type { Tone } from '../../country/country'

const PLACE: Readonly<Record<Tone, number>> = { vos: 0, tú: 1, usted: 2 }

/** `[te|le]` serves vos and tú with its first words. */
export const toned = (text: string, tone: Tone): string =>
  text.replace(/\[([^[\]|]*)\|([^[\]|]*)(?:\|([^[\]|]*))?\]/g, (_, first: string, second: string, third: string | undefined) => {
    const words = third === undefined ? [first, first, second] : [first, second, third]
    return words[PLACE[tone]] ?? first
  })
