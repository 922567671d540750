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

/** `min` and `max` are the library's own sets; the answer is one of the same kind. */
export const trimMetadata = (min: MetadataJson, max: MetadataJson): MetadataJson => {
  const full = new Map(Object.entries(max.countries))
  const countries = Object.entries(min.countries).map(([code, outline]) => {
    const detail = NEAR.has(code) ? full.get(code) : undefined
    return [code, withoutTyping(shorten(detail ?? shorten(outline, FORMATS, 0), TYPES, LANDLINE_AND_MOBILE))]
  })
  // +800 and its like are services, never a person's phone.
  return { ...min, countries: Object.fromEntries(countries), nonGeographic: {} }
}

/** The text of `metadata.ts`. */
export const metadataFile = (min: MetadataJson, max: MetadataJson): string =>
  `/** Numbering plans of the world, cut by \`trim-metadata.ts\`; made by it, not by hand. */
// biome-ignore-all format: data on one line
import type { MetadataJson } from 'libphonenumber-js/core'

export const metadata: MetadataJson = ${JSON.stringify(trimMetadata(min, max))}
`
