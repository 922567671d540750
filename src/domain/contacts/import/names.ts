/** Decides whether two written names are the same person's, which is never taken from likeness alone. */
import { fold } from '../../calendar/fold'

const PARTICLES: ReadonlySet<string> = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'da', 'das', 'do', 'dos'])

/** The words of a name in no order, without accents, marks and particles. */
const wordsOf = (name: string): string =>
  fold(name.replace(/['’‘`´]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' '))
    .split(' ')
    .filter((word) => word !== '' && !PARTICLES.has(word))
    .sort()
    .join(' ')

/** «Quispe, Ines» is «Inês Quispe»; «Nahuel» is not «Nahuel Quispe», who may be his father. */
export const sameName = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other)

/** «Quispe, Inês» the way it is said; any other shape stays. */
export const saidOrder = (name: string): string => {
  const [surname, given, ...more] = name.split(',').map((part) => part.trim())
  return surname && given && more.length === 0 ? `${given} ${surname}` : name
}
