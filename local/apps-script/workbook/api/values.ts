/** The `spreadsheets.values` methods: reading ranges of values and writing them, raw or as a person types. */

import { columnName } from '../a1/column'
import { formatArea, quoteTitle } from '../a1/format'
import { invalid, refuse } from '../errors'
import type { Area, Schema, SheetsApi, WriteOptions } from '../interface'
import { areaOf } from '../model/area'
import { type Cell, contentOf, type Style, styleFrom, styleOf, withContent, withStyle } from '../model/cell'
import type { Sheet } from '../model/sheet'
import type { Work } from '../requests/work'
import { readEnum, readMessage } from '../schema/check'
import { responseMask } from '../schema/mask'
import { select } from '../schema/masked'
import type { ValueRangeBody } from '../schema/types'
import { typed } from '../values/typed'
import { appendPlace } from './append'
import type { Calls } from './calls'
import { checkStart, filterTargets, located, parseRange, readTarget, type Target } from './ranges'
import { type Rendering, renderArea, renderingOf } from './render'

type ValueRange = Schema['ValueRange']

const list = (ranges: string | readonly string[]): readonly string[] => (typeof ranges === 'string' ? [ranges] : ranges)

/** A cell value in a body: null leaves the cell as it is. */
type Given = string | number | boolean | null
const isGiven = (value: unknown): value is Given => value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** The rows of a body, turned when they came by column; refused when they are no table of plain values. */
const rowsOf = (body: ValueRangeBody): readonly (readonly Given[])[] => {
  const values = body.values ?? []
  if (!Array.isArray(values))
    throw invalid(`Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(values)}`)
  const rows = values.map((row: unknown, down) => {
    if (!Array.isArray(row))
      throw invalid(`Invalid value at 'data.values[${down}]' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(row)}`)
    return row.map((value: unknown, right) => (isGiven(value) ? value : refuse(`values[${down}][${right}]: ${JSON.stringify(value)}`)))
  })
  if (body.majorDimension !== 'COLUMNS') return rows
  const height = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: height }, (_, down) => rows.map((row) => row[down] ?? null))
}

const written = (work: Work, old: Cell, given: Given, entered: boolean): Cell => {
  if (given === null) return old
  if (typeof given !== 'string' || !entered) return withContent(old, given)
  const format = styleOf(old)?.format
  const made = typed(given, { locale: work.book.locale, year: work.book.year, format: format?.numberFormat })
  const next = withContent(old, made.content)
  if (made.format === undefined || format?.numberFormat !== undefined) return next
  const style: Style | undefined = styleOf(old)
  const dressed = work.intern(
    styleFrom({ note: style?.note, validation: style?.validation, runs: style?.runs, format: { ...format, numberFormat: made.format } }),
  )
  return withStyle(next, dressed)
}

/** Writes rows from a corner on; answers the cells that were sent, ragged rows counted by their longest. */
export const writeRows = (
  work: Work,
  sheet: Sheet,
  top: number,
  left: number,
  rows: readonly (readonly Given[])[],
  entered: boolean,
): Area => {
  rows.forEach((row, down) => {
    const old = sheet.rows[top + down]?.cells ?? []
    work.editor.putCells(
      sheet,
      top + down,
      left,
      row.map((given, right) => written(work, old[left + right], given, entered)),
    )
  })
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return { sheetId: sheet.id, startRow: top, endRow: top + rows.length, startColumn: left, endColumn: left + width }
}

/** Writes into a range of a body: one cell only says where to begin, a larger range bounds what may be written. */
const writeInto = (work: Work, range: string, body: ValueRangeBody, entered: boolean): Target => {
  const found = parseRange(work.editor.state, range)
  const { sheet } = found
  checkStart(sheet, found.range)
  const rows = rowsOf(body)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const top = found.range.startRowIndex ?? 0
  const left = found.range.startColumnIndex ?? 0
  const bound = found.anchor ? areaOf({ startRowIndex: top, startColumnIndex: left }, sheet) : areaOf(found.range, sheet)
  const words = `Requested writing within range [${found.anchor ? `${quoteTitle(sheet.parts.title)}!${columnName(left)}${top + 1}` : range}], but tried writing to`
  if (top + rows.length > bound.endRow) refuse(`${words} row [${bound.endRow + 1}]`)
  if (left + width > bound.endColumn) refuse(`${words} column [${columnName(bound.endColumn)}]`)
  return { sheet, area: writeRows(work, sheet, top, left, rows, entered) }
}

const inputOf = (option: string | undefined): boolean => {
  const input = readEnum('ValueInputOption', 'value_input_option', option)
  if (input === 'INPUT_VALUE_OPTION_UNSPECIFIED') throw invalid("'valueInputOption' is required but not specified")
  return input === 'USER_ENTERED'
}

const checkSameRange = (range: string, body: ValueRangeBody): void => {
  if (body.range !== undefined && body.range !== range) throw invalid(`Request range[${range}] does not match value's range[${body.range}]`)
}

export const valuesApi = (calls: Calls): SheetsApi['values'] => {
  const { book, id } = calls

  const shown = (target: Target, how: Rendering): ValueRange => {
    const values = renderArea(book, target.sheet, target.area, how)
    calls.read(values.reduce((sum, line) => sum + line.length, 0))
    return {
      range: formatArea(target.sheet.parts.title, target.area),
      majorDimension: how.columns ? 'COLUMNS' : 'ROWS',
      ...(values.length === 0 ? {} : { values }),
    }
  }

  const updated = ({ sheet, area }: Target, options: WriteOptions): Schema['UpdateValues'] => {
    const [rows, columns] = [area.endRow - area.startRow, area.endColumn - area.startColumn]
    if (rows === 0 || columns === 0) return { spreadsheetId: id, updatedRange: formatArea(sheet.parts.title, area) }
    const how = renderingOf({
      ...(options.responseValueRenderOption === undefined ? {} : { valueRenderOption: options.responseValueRenderOption }),
      ...(options.responseDateTimeRenderOption === undefined ? {} : { dateTimeRenderOption: options.responseDateTimeRenderOption }),
    })
    return {
      spreadsheetId: id,
      updatedRange: formatArea(sheet.parts.title, area),
      updatedRows: rows,
      updatedColumns: columns,
      updatedCells: rows * columns,
      ...(options.includeValuesInResponse === true ? { updatedData: shown({ sheet, area }, how) } : {}),
    }
  }

  return {
    get: (range, options = {}) =>
      calls.reading(() => {
        const mask = responseMask(options.fields, 'ValueRange')
        return select(
          located('', () => shown(readTarget(book.state, range), renderingOf(options))),
          mask,
        )
      }),

    batchGet: (options) =>
      calls.reading(() => {
        const mask = responseMask(options.fields, 'BatchGetValuesResponse')
        const how = renderingOf(options)
        const valueRanges = list(options.ranges).map((range, at) =>
          located(`ranges[${at}]`, () => shown(readTarget(book.state, range), how)),
        )
        return select({ spreadsheetId: id, valueRanges }, mask)
      }),

    batchGetByDataFilter: (given, options = {}) =>
      calls.reading(() => {
        const mask = responseMask(options.fields, 'BatchGetValuesByDataFilterResponse')
        const body = readMessage('BatchGetValuesByDataFilterRequest', given)
        const how = renderingOf({
          ...(body.majorDimension === undefined ? {} : { majorDimension: body.majorDimension }),
          ...(body.valueRenderOption === undefined ? {} : { valueRenderOption: body.valueRenderOption }),
          ...(body.dateTimeRenderOption === undefined ? {} : { dateTimeRenderOption: body.dateTimeRenderOption }),
        })
        const filters = body.dataFilters ?? []
        if (filters.length === 0) throw invalid('Must specify at least one data filter.')
        const matched = new Map<string, { readonly target: Target; readonly dataFilters: typeof filters }>()
        filters.forEach((filter, at) => {
          for (const target of located(`dataFilters[${at}]`, () => filterTargets(book.state, filter))) {
            const key = JSON.stringify(target.area)
            const known = matched.get(key)
            if (known === undefined) matched.set(key, { target, dataFilters: [filter] })
            else known.dataFilters.push(filter)
          }
        })
        const valueRanges = [...matched.values()].map(({ target, dataFilters }) => ({ valueRange: shown(target, how), dataFilters }))
        return select({ spreadsheetId: id, ...(valueRanges.length === 0 ? {} : { valueRanges }) }, mask)
      }),

    update: (range, given, options) => {
      const body = readMessage('ValueRange', given)
      const entered = inputOf(options.valueInputOption)
      checkSameRange(range, body)
      const target = calls.writing((work) => located('', () => writeInto(work, range, body, entered)))
      return updated(target, options)
    },

    append: (range, given, options) => {
      const body = readMessage('ValueRange', given)
      const entered = inputOf(options.valueInputOption)
      const insert = readEnum('InsertDataOption', 'insert_data_option', options.insertDataOption) === 'INSERT_ROWS'
      const { target, table } = calls.writing((work) =>
        located('', () => {
          const rows = rowsOf(body)
          const place = appendPlace(work, parseRange(book.state, range), rows, insert)
          const area = writeRows(work, place.sheet, place.row, place.column, rows, entered)
          return { target: { sheet: place.sheet, area }, table: place.table }
        }),
      )
      return {
        spreadsheetId: id,
        ...(table === undefined ? {} : { tableRange: formatArea(target.sheet.parts.title, table) }),
        updates: updated(target, options),
      }
    },

    clear: (range, given = {}) => {
      readMessage('ClearValuesRequest', given)
      const target = calls.writing((work) =>
        located('', () => {
          const found = readTarget(book.state, range)
          const used = { ...found.area, endRow: Math.min(found.area.endRow, found.sheet.rows.length) }
          work.editor.mapArea(found.sheet, used, (cell) => (contentOf(cell) === undefined ? cell : withContent(cell, undefined)))
          return found
        }),
      )
      return { spreadsheetId: id, clearedRange: formatArea(target.sheet.parts.title, target.area) }
    },

    batchUpdate: (given, options = {}) => {
      const mask = responseMask(options.fields, 'BatchUpdateValuesResponse')
      const body = readMessage('BatchUpdateValuesRequest', given)
      const entered = inputOf(body.valueInputOption)
      const targets = calls.writing((work) =>
        (body.data ?? []).map((one, at) => located(`data[${at}]`, () => writeInto(work, one.range ?? '', one, entered))),
      )
      const responses = targets.map((target) =>
        updated(target, {
          ...(body.includeValuesInResponse === undefined ? {} : { includeValuesInResponse: body.includeValuesInResponse }),
          ...(body.responseValueRenderOption === undefined ? {} : { responseValueRenderOption: body.responseValueRenderOption }),
          ...(body.responseDateTimeRenderOption === undefined ? {} : { responseDateTimeRenderOption: body.responseDateTimeRenderOption }),
        }),
      )
      const sum = (count: (one: Schema['UpdateValues']) => number | undefined): number =>
        responses.reduce((all, one) => all + (count(one) ?? 0), 0)
      return select(
        {
          spreadsheetId: id,
          totalUpdatedRows: sum((one) => one.updatedRows),
          totalUpdatedColumns: sum((one) => one.updatedColumns),
          totalUpdatedCells: sum((one) => one.updatedCells),
          totalUpdatedSheets: new Set(targets.map((target) => target.sheet.id)).size,
          responses,
        },
        mask,
      )
    },
  }
}
