/** Room to try things in: tabs and metadata of its own in the bound file, all thrown away afterwards. */
import { type Json, listOf } from '../../kernel/json'
import { SECOND } from '../../kernel/time'
import type { Host } from '../../ports'
import { dig } from './check'
import type { ProbeTools } from './tools'

export const PROBE_KEY = 'hilo.try'
/** Begins every title of a tab, and every key in a store, that the probe makes. */
export const PROBE_PREFIX = 'probe.'

export interface ScratchTab {
  readonly sheetId: number
  readonly title: string
}

type Cell = string | number | boolean | { readonly formula: string } | { readonly format: Json; readonly value?: number } | null
export type Cells = readonly (readonly Cell[])[]

const cellData = (cell: Cell): Json => {
  if (cell === null || cell === '') return {}
  if (typeof cell === 'string') return { userEnteredValue: { stringValue: cell } }
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } }
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } }
  if ('formula' in cell) return { userEnteredValue: { formulaValue: cell.formula } }
  const value = cell.value === undefined ? {} : { userEnteredValue: { numberValue: cell.value } }
  return { ...value, userEnteredFormat: cell.format }
}
export const rowData = (rows: Cells): Json => rows.map((cells) => ({ values: cells.map(cellData) }))

/** Cells from a place on; a missing value empties the cell. */
export const writing = (sheetId: number, rows: Cells, columnIndex = 0): Json => ({
  updateCells: { start: { sheetId, rowIndex: 0, columnIndex }, rows: rowData(rows), fields: 'userEnteredValue,userEnteredFormat' },
})

/** A call over the quota of a minute is made again. */
const TRIES = 5
const PAUSE = 20 * SECOND

export class Scratch {
  private ids = 0

  constructor(
    readonly host: Host,
    readonly tools: ProbeTools,
  ) {}

  /** Unused as the id of a tab, of metadata, of a protected range. */
  id(): number {
    if (this.ids === 0) this.ids = 1_000_000_000 + (this.host.clock.now() % 100_000_000) * 10
    return this.ids++
  }

  /** A fresh tab with these cells from A1 on. */
  tab(cells: Cells, size: { readonly rows?: number; readonly columns?: number } = {}): ScratchTab {
    const sheetId = this.id()
    const title = `${PROBE_PREFIX}${sheetId}`
    const gridProperties = { rowCount: size.rows ?? 10, columnCount: size.columns ?? 6 }
    this.apply({ addSheet: { properties: { sheetId, title, gridProperties } } }, ...(cells.length > 0 ? [writing(sheetId, cells)] : []))
    return { sheetId, title }
  }

  apply(...requests: readonly Json[]): Json {
    return this.patiently(() => this.tools.sheets.batchUpdate({ requests }))
  }

  /** `done`, or how it was refused. */
  outcome(...requests: readonly Json[]): string {
    return this.refusal(() => this.apply(...requests))
  }

  refusal(work: () => unknown): string {
    try {
      work()
      return 'done'
    } catch (thrown) {
      const { code, name } = this.tools.failure(thrown)
      return code === null ? `threw ${name}` : `refused ${code}`
    }
  }

  /** One entry a range, as Google answers them. */
  ranges(filters: readonly Json[]): readonly unknown[] {
    const body = {
      dataFilters: filters.map((gridRange) => ({ gridRange })),
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
      majorDimension: 'ROWS',
    }
    return listOf(
      dig(
        this.patiently(() => this.tools.sheets.batchGetByDataFilter(body)),
        'valueRanges',
      ),
    )
  }

  /** All cells of a tab, ragged and trimmed as they come. */
  cells({ sheetId }: ScratchTab): readonly unknown[] {
    return listOf(dig(this.ranges([{ sheetId }]), 0, 'valueRange', 'values'))
  }

  /** `spreadsheets.get` with a mask, of everything. */
  describe(fields: string): Json {
    return this.patiently(() => this.tools.sheets.get({ fields }))
  }

  /** The first tab of `spreadsheets.get`, asked for one range. */
  look({ title }: { readonly title: string }, a1: string, fields: string): unknown {
    const ranges = [`'${title}'${a1 === '' ? '' : `!${a1}`}`]
    return dig(
      this.patiently(() => this.tools.sheets.get({ fields: `sheets(${fields})`, ranges })),
      'sheets',
      0,
    )
  }

  /** Deletes all that was made, also by a run that died; answers what would not go. */
  clear(): readonly string[] {
    for (const key of Object.keys(this.tools.properties.all())) if (key.startsWith(PROBE_PREFIX)) this.tools.properties.delete(key)
    this.outcome({ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: PROBE_KEY } } } })
    const drop = this.ownTabs().map((sheetId): Json => ({ deleteSheet: { sheetId } }))
    if (drop.length > 0 && this.outcome(...drop) !== 'done') for (const one of drop) this.outcome(one)
    const metadata = JSON.stringify(this.describe('developerMetadata(metadataKey)')).includes(PROBE_KEY) ? [PROBE_KEY] : []
    return [...metadata, ...this.ownTabs().map((sheetId) => `tab ${sheetId}`)]
  }

  private ownTabs(): readonly number[] {
    return listOf(dig(this.describe('sheets(properties(sheetId,title))'), 'sheets')).flatMap((sheet) => {
      const sheetId = dig(sheet, 'properties', 'sheetId')
      return typeof sheetId === 'number' && String(dig(sheet, 'properties', 'title')).startsWith(PROBE_PREFIX) ? [sheetId] : []
    })
  }

  private patiently<V>(call: () => V): V {
    for (let tries = 1; ; tries++) {
      try {
        return call()
      } catch (thrown) {
        if (this.tools.failure(thrown).code !== 429 || tries === TRIES) throw thrown
        this.host.clock.sleep(PAUSE)
      }
    }
  }
}
