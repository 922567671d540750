/** What the language offers there: the bundle is ES2020, and counts on Intl. */
import { type Check, check } from '../check'

const MOMENT = Date.UTC(2027, 1, 1, 13, 5)

/** Look-behind, named groups, letters of all languages, emoji, a dot for everything, indices: built at run time, so that the bundle loads without. */
const PATTERNS = [
  ['(?<=a)b', ''],
  ['(?<year>\\d{4})', ''],
  ['^\\p{L}+$', 'u'],
  ['\\p{Extended_Pictographic}', 'u'],
  ['a.b', 's'],
  ['a', 'd'],
] as const

const isReadable = (source: string, flags: string): boolean => {
  try {
    return new RegExp(source, flags).source === source
  } catch {
    return false
  }
}

/** Of the web and of Node: Apps Script has none of them. */
const FOREIGN = ['setTimeout', 'setInterval', 'fetch', 'URL', 'TextEncoder', 'TextDecoder', 'atob', 'crypto', 'process', 'structuredClone']
const INTL = ['Collator', 'DateTimeFormat', 'ListFormat', 'NumberFormat', 'PluralRules', 'RelativeTimeFormat', 'Segmenter']

const digitsIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
    .formatToParts(MOMENT)
    .flatMap(({ type, value }) => (type === 'literal' ? [] : [value]))
    .join(' ')

export const language: readonly Check[] = [
  // Libraries find out where they run by them.
  check('names of the web and of Node', [], ({ tools }) => [...tools.present(FOREIGN)]),
  check(
    'patterns that can be read',
    PATTERNS.map(([source]) => source),
    () => PATTERNS.flatMap(([source, flags]) => (isReadable(source, flags) ? [source] : [])),
  ),
  // Hours, holidays and the 24 hours are counted in the file's zone.
  check('a moment in zones with and without summer time', ['02 01 10 05', '02 01 10 05', '02 01 07 05'], () =>
    ['America/Argentina/Buenos_Aires', 'America/Santiago', 'America/Mexico_City'].map(digitsIn),
  ),
  // Costs are shown in the file's language.
  check('numbers in Spanish and Portuguese', ['1.234,5', '1.234,5'], () =>
    ['es-AR', 'pt-BR'].map((lang) => new Intl.NumberFormat(lang).format(1234.5)),
  ),
  check('Intl', INTL, () => INTL.filter((name) => typeof Reflect.get(Intl, name) === 'function')),
  // BAJA is understood however it is written.
  check('accents can be taken off', 'aeioun', () => 'áéíóúñ'.normalize('NFD').replace(/\p{M}/gu, '')),
]
