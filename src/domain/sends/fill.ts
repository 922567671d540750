/** Where the gaps of a message come from: a column of the row, or a fixed text, with words for empty cells. */
import { isRecord, isText } from '../../kernel/json'
import { firstNameOf } from '../templates/called'
import type { Extras } from '../templates/fill'
import type { TemplateInfo, TemplateValues } from '../templates/template'

export interface Source {
  readonly from: 'column' | 'fixed'
  /** Heading of the column, or the text. */
  readonly value: string
  /** For an empty cell; '' leaves the person out and says so. */
  readonly otherwise: string
}
export type Mapping = Readonly<Record<string, Source>>

export const readMapping = (raw: unknown): Mapping =>
  isRecord(raw)
    ? Object.fromEntries(
        Object.entries(raw).flatMap(([variable, source]) =>
          isRecord(source) && isText(source['value'])
            ? [
                [
                  variable,
                  {
                    from: source['from'] === 'fixed' ? 'fixed' : 'column',
                    value: source['value'],
                    otherwise: isText(source['otherwise']) ? source['otherwise'] : '',
                  },
                ] as const,
              ]
            : [],
        ),
      )
    : {}

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** What programmes call a first name in a template. */
const FIRST_NAME = new Set(['nombre', 'primernombre', 'firstname', 'nome', 'name'])
const NAME_HEADINGS = [
  'comoledecimos',
  'comochamamos',
  'whatwecallthem',
  'nombre',
  'nome',
  'name',
  'nombreyapellido',
  'nombrecompleto',
  'nomecompleto',
  'fullname',
]

/** A gap named like a column maps itself; a named first name is the short form people go by. */
export const sourceOf = (
  mapping: Mapping,
  variable: TemplateInfo['variables'][number],
  headings: readonly string[],
): Source | undefined => {
  const chosen = mapping[variable.id]
  if (chosen) return chosen
  const same = headings.find((heading) => plain(heading) === plain(variable.key))
  if (same) return { from: 'column', value: same, otherwise: '' }
  if (!FIRST_NAME.has(plain(variable.key))) return undefined
  const name = NAME_HEADINGS.flatMap((wanted) => headings.find((heading) => plain(heading) === wanted) ?? [])[0]
  return name ? { from: 'column', value: name, otherwise: '' } : undefined
}

/** Where the mapping names the file at the top of a message: its public address. */
export const MEDIA = 'header.media'

/** What a template needs besides words. */
export const extrasOf = (values: TemplateValues): Extras => {
  const link = values[MEDIA] ?? ''
  return link === '' ? {} : { media: { link }, filename: link.split('/').pop()?.split('?')[0] ?? '' }
}

export const valuesFor = (info: TemplateInfo, mapping: Mapping, headings: readonly string[], cells: readonly string[]): TemplateValues => {
  const cell = (heading: string): string => cells[headings.indexOf(heading)] ?? ''
  const media = mapping[MEDIA]
  const file: TemplateValues =
    info.mediaHeader !== null && media ? { [MEDIA]: (media.from === 'fixed' ? media.value : cell(media.value)) || media.otherwise } : {}
  const words = Object.fromEntries(
    info.variables.map((variable) => {
      const source = sourceOf(mapping, variable, headings)
      if (!source) return [variable.id, ''] as const
      if (source.from === 'fixed') return [variable.id, source.value] as const
      // What somebody prefers to be called is said whole; of a full name only the first.
      const shown = preferred(headings, cells, source.value) ?? firstName(variable.key, cell(source.value))
      return [variable.id, shown.trim() === '' ? source.otherwise : shown] as const
    }),
  )
  return { ...words, ...file }
}

/** «Cómo le decimos» wins over the full name where the name was asked for. */
const preferred = (headings: readonly string[], cells: readonly string[], heading: string): string | undefined => {
  if (!NAME_HEADINGS.includes(plain(heading))) return undefined
  const at = headings.findIndex((one) => NAME_HEADINGS.slice(0, 3).includes(plain(one)))
  const nick = at < 0 ? '' : (cells[at] ?? '').trim()
  return nick === '' ? undefined : nick
}

const firstName = (key: string, shown: string): string => (FIRST_NAME.has(plain(key)) ? firstNameOf(shown) : shown)
