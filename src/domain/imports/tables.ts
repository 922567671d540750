/** Lists on their way into Contactos: a row a list with how far it came, and of what waits a row a part, gone as soon as it is in. */
import * as column from '../../kernel/columns'
import { isRecord, isText, listOf } from '../../kernel/json'
import { type RecordOf, table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { METHODS } from '../consent/consents'

/** A row of a list as it was understood. */
export type ImportRow = {
  readonly line: number
  readonly name: string
  readonly phone: string
  /** E.164 when it was understood. */
  readonly e164: string
  readonly fields: { readonly [column: string]: string }
  readonly own: { readonly [heading: string]: string }
}

const isWords = (value: unknown): value is { readonly [key: string]: string } => isRecord(value) && Object.values(value).every(isText)
const isRow = (value: unknown): value is ImportRow =>
  isRecord(value) &&
  typeof value['line'] === 'number' &&
  [value['name'], value['phone'], value['e164']].every(isText) &&
  isWords(value['fields']) &&
  isWords(value['own'])

export const rowsOf = (raw: unknown): readonly ImportRow[] => listOf(raw).filter(isRow)

/** `leaving`: not all of it is here yet, so nothing of it enters; `entering`: part after part; `undone`: what came is out again. */
const STATES = ['leaving', 'entering', 'in', 'undone'] as const

export const imports = table(
  'imports',
  'growing',
  t('Importaciones', 'Importações', 'Imports'),
  {
    /** The batch, as Contactos names it. */
    id: column.id(same('id')),
    at: column.moment(same('at')),
    who: column.text('hilo', same('who')),
    method: column.code(same('method'), METHODS),
    state: column.code(same('state'), STATES),
    rows: column.number('hilo', same('rows')),
    /** Calls of the panel that arrived. */
    came: column.number('hilo', same('came')),
    parts: column.number('hilo', same('parts')),
    /** Parts that wait no longer. */
    done: column.number('hilo', same('done')),
    added: column.number('hilo', same('added')),
    updated: column.number('hilo', same('updated')),
    review: column.number('hilo', same('review')),
    repeated: column.number('hilo', same('repeated')),
  },
  { hidden: true, clock: 'at' },
)
export type Job = RecordOf<typeof imports>

export const importParts = table(
  'import_parts',
  'growing',
  t('Filas por entrar', 'Linhas por entrar', 'Rows to enter'),
  { id: column.id(same('id')), rows: column.json(same('rows'), rowsOf, { personal: true }) },
  { hidden: true },
)
export const partId = (batch: string, part: number): string => `${batch} ${part}`
