/** A tab of the coordinator's own, and what stands in it beside Hilo's grey column. */
import { listOf } from '../../src/kernel/json'
import type { Programme } from './programme'
import { TEMPLATE_ID } from './steps'

export const user = 'ana@example.org'
type Row = readonly string[]

/** Made by a person; the last column names the row, so that none can be taken for another. */
export const ownTab = (one: Programme, rows: readonly Row[], title = 'Taller'): number => {
  const { person } = one.host.file
  const made = person.addTab({ user, title })
  if (!made.ok) throw new Error(made.message)
  const sheetId = one.host.file.tabs().find((tab) => tab.title === title)?.sheetId ?? -1
  // Text stays as it was written: some programmes keep phones in cells of text.
  const values = [['Nombre', 'Celular', 'Barrio'], ...rows.map(([name, phone = '']) => [name, phone, `barrio ${name}`])]
  one.host.file.api.values.update(`${title}!A1`, { values }, { valueInputOption: 'RAW' })
  return sheetId
}

export interface OwnTab {
  readonly title: string
  readonly headings: readonly string[]
  /** Position of the grey columns. */
  readonly grey: readonly number[]
  /** Rows without the grey column, sorted. */
  readonly theirs: readonly string[]
  /** What the grey column says, by the name of the row. */
  readonly says: Readonly<Record<string, string>>
}

export const lookAt = (one: Programme, sheetId: number): OwnTab => {
  const { file } = one.host
  const title = file.tabs().find((tab) => tab.sheetId === sheetId)?.title ?? ''
  const marks = file.api.get({
    ranges: [`'${title}'!1:1`],
    fields: 'sheets(data(columnMetadata(developerMetadata(metadataKey))))',
  }).sheets?.[0]?.data?.[0]?.columnMetadata
  const grey = (marks ?? []).flatMap((column, at) => (listOf(column.developerMetadata).length > 0 ? [at] : []))
  const rows = (file.api.values.get(`'${title}'`, {}).values ?? []).map((row) => (Array.isArray(row) ? row.map(String) : []))
  const [headings = [], ...below] = rows
  const own = (row: readonly string[]) => row.filter((_, at) => !grey.includes(at))
  const nameAt = headings.findIndex((heading) => heading === 'Nombre' || heading === 'Quién')
  return {
    title,
    headings,
    grey,
    theirs: [own(headings), ...below.map(own)]
      .map((row) => row.join(' | ').replace(/( \| )+$/, ''))
      .filter((line) => line !== '')
      .sort(),
    says: Object.fromEntries(below.flatMap((row) => (row[nameAt] ? [[row[nameAt], row[grey[0] ?? -1] ?? '']] : []))),
  }
}

export const sendTo = (one: Programme, sheetId: number, count: number, when = 'ahora') => {
  const answer = one.call('sends.schedule', {
    name: 'Clase',
    template: TEMPLATE_ID,
    mapping: {},
    audience: { sheetId, kind: 'all', fromRow: 2, toRow: 2, conditions: '' },
    when,
    count,
  })
  if (!answer.ok) throw new Error(`${answer.problem} ${answer.next}`)
  return answer.value
}
