/** Cuts Google's numbering data to what a list of people needs: full detail near us, the outline elsewhere. */
import type { MetadataJson } from 'libphonenumber-js/core'
import { NEAR } from './near'

/*
 * `metadata.ts` holds this function's answer for the installed libphonenumber-js; a test compares them. After an upgrade,
 * from the top of the repository:
 *
 *   echo "import min from 'libphonenumber-js/metadata.min.json'; import max from 'libphonenumber-js/metadata.max.json'
 *   import { metadataFile } from './src/domain/contacts/phone/trim-metadata'
 *   process.stdout.write(metadataFile(min, max))" \
 *   | npx esbuild --bundle --platform=node --loader=ts | node > src/domain/contacts/phone/metadata.ts
 *
 * With the library's code and minified: 69 KB, against 102 (its `min`, no landlines), 117 (`mobile`) and 174 (`max`).
 */

/** Places in a country's record (libphonenumber-js, `source/metadata.js`, version 4). */
const FORMATS = 4
const TYPES = 11
/** The first two types are landline and mobile; the others (toll-free, premium …) are nobody's phone. */
const LANDLINE_AND_MOBILE = 2

type Country = NonNullable<MetadataJson['countries'][keyof MetadataJson['countries']]>

/** Keeps the first entries of one of the record's lists; a country that borrows the list of another holds none. */
const shorten = (record: Country, place: number, entries: number): Country =>
  record.map((field: unknown, at: number) => (at === place && Array.isArray(field) ? field.slice(0, entries) : field))

/** Place in a format. A whole number is formatted by the last of its patterns; the others serve whoever is still typing. */
const LEADING_DIGITS = 2
const withoutTyping = (record: Country): Country =>
  record.map((field: unknown, at: number) =>
    at === FORMATS && Array.isArray(field)
      ? field.map((format: unknown) =>
          Array.isArray(format)
            ? format.map((part: unknown, of: number) => (of === LEADING_DIGITS && Array.isArray(part) ? part.slice(-1) : part))
            : format,
        )
      : field,
  )

/**
 * Argentina's mobiles are its area codes behind a 9 (ENACOM, plan fundamental de numeración): the same ranges again, so that one list tells
 * of both. The lengths stay the plan's own.
 */
const mobileAsLandline = (record: Country): Country =>
  record.map((field: unknown, at: number) => {
    if (at !== TYPES || !Array.isArray(field)) return field
    const [landline, mobile]: readonly unknown[] = field
    return Array.isArray(landline) && Array.isArray(mobile) ? [landline, [behind9(String(landline[0])), ...mobile.slice(1)]] : field
  })
const behind9 = (ranges: string): string => `9(?:${ranges})`
const ARGENTINA = 'AR'

/** `min` and `max` are the library's own sets; the answer is one of the same kind. */
export const trimMetadata = (min: MetadataJson, max: MetadataJson): MetadataJson => {
  const full = new Map(Object.entries(max.countries))
  const countries = Object.entries(min.countries).map(([code, outline]) => {
    const detail = NEAR.has(code) ? full.get(code) : undefined
    const record = withoutTyping(shorten(detail ?? shorten(outline, FORMATS, 0), TYPES, LANDLINE_AND_MOBILE))
    return [code, code === ARGENTINA ? mobileAsLandline(record) : record]
  })
  // +800 and its like are services, never a person's phone.
  return { ...min, countries: Object.fromEntries(countries), nonGeographic: {} }
}

/** Shorter than this no list of ranges is worth a name. */
const LONG = 50

/** Lists of ranges that stand in more than one place, the longest first. */
const repeated = (plan: MetadataJson): readonly string[] => {
  const all: readonly unknown[] = Object.values(plan.countries).flatMap((record) => (record ?? []).flat(3))
  const long = all.filter((one): one is string => typeof one === 'string' && one.length >= LONG)
  return [...new Set(long.filter((one, at) => long.indexOf(one) !== at))].sort((a, b) => b.length - a.length)
}

/** The text of `metadata.ts`: ranges that come again stand in it once, and Argentina's as well. */
export const metadataFile = (min: MetadataJson, max: MetadataJson): string => {
  const made = trimMetadata(min, max)
  const types: unknown = made.countries.AR?.[TYPES]
  const landlines = Array.isArray(types) && Array.isArray(types[0]) ? String(types[0][0]) : ''
  const ranges = [landlines, ...repeated(made)]
  const plan = ranges.reduce(
    (text, one, at) => text.replaceAll(JSON.stringify(one), `R[${at}]`),
    JSON.stringify(made).replace(JSON.stringify(behind9(landlines)), 'behind9'),
  )
  return `/** Numbering plans of the world, cut by \`trim-metadata.ts\`; made by it, not by hand. */
// biome-ignore-all format: data on one line
import type { MetadataJson } from 'libphonenumber-js/core'

const R = ${JSON.stringify(ranges)} as const
const behind9 = \`9(?:\${R[0]})\`
export const metadata: MetadataJson = ${plan}
`
}
