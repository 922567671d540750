/** The `spreadsheets.values` methods: reading ranges of values and writing them, raw or as a person types. */

import { formatArea } from '../a1/format'
import { invalid } from '../errors'
import type { Schema, SheetsApi, WriteOptions } from '../interface'
import { contentOf, withContent } from '../model/cell'
import { readEnum, readMessage } from '../schema/check'
import { responseMask } from '../schema/mask'
import { select } from '../schema/masked'
import { checkOptions } from '../schema/options'
import type { BatchValuesBody, ValueRangeBody } from '../schema/types'
import { appendPlace } from './append'
import type { Calls } from './calls'
import { filterTargets, located, parseRange, readTarget, type Target } from './ranges'
import { type Rendering, renderArea, renderingOf } from './render'
import { rowsOf, writeInto, writeRows, writeTarget } from './values-write'

type ValueRange = Schema['ValueRange']
/** How a body that writes several ranges asks to see them. */
type Shown = Pick<BatchValuesBody, 'includeValuesInResponse' | 'responseValueRenderOption' | 'responseDateTimeRenderOption'>

const list = (ranges: string | readonly string[]): readonly string[] => (typeof ranges === 'string' ? [ranges] : ranges)

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

  const total = (targets: readonly Target[], body: Shown) => {
    const responses = targets.map((target) =>
      updated(target, {
        ...(body.includeValuesInResponse === undefined ? {} : { includeValuesInResponse: body.includeValuesInResponse }),
        ...(body.responseValueRenderOption === undefined ? {} : { responseValueRenderOption: body.responseValueRenderOption }),
        ...(body.responseDateTimeRenderOption === undefined ? {} : { responseDateTimeRenderOption: body.responseDateTimeRenderOption }),
      }),
    )
    const sum = (count: (one: Schema['UpdateValues']) => number | undefined): number =>
      responses.reduce((all, one) => all + (count(one) ?? 0), 0)
    return {
      spreadsheetId: id,
      totalUpdatedRows: sum((one) => one.updatedRows),
      totalUpdatedColumns: sum((one) => one.updatedColumns),
      totalUpdatedCells: sum((one) => one.updatedCells),
      totalUpdatedSheets: new Set(targets.map((target) => target.sheet.id)).size,
      responses,
    }
  }

  return {
    get: (range, options = {}) =>
      calls.reading(() => {
        checkOptions('valuesGet', options)
        const mask = responseMask(options.fields, 'ValueRange')
        return select(
          located('', () => shown(readTarget(book.state, range), renderingOf(options))),
          mask,
        )
      }),

    batchGet: (options) =>
      calls.reading(() => {
        checkOptions('valuesBatchGet', options)
        const mask = responseMask(options.fields, 'BatchGetValuesResponse')
        const how = renderingOf(options)
        const valueRanges = list(options.ranges).map((range, at) =>
          located(`ranges[${at}]`, () => shown(readTarget(book.state, range), how)),
        )
        return select({ spreadsheetId: id, valueRanges }, mask)
      }),

    batchGetByDataFilter: (given, options = {}) =>
      calls.reading(() => {
        checkOptions('body', options)
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
      checkOptions('valuesUpdate', options)
      const mask = responseMask(options.fields, 'UpdateValuesResponse')
      const body = readMessage('ValueRange', given)
      const entered = inputOf(options.valueInputOption)
      checkSameRange(range, body)
      const target = calls.writing((work) => located('', () => writeInto(work, range, body, entered)))
      return select(updated(target, options), mask)
    },

    append: (range, given, options) => {
      checkOptions('valuesAppend', options)
      const mask = responseMask(options.fields, 'AppendValuesResponse')
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
      const answer = {
        spreadsheetId: id,
        ...(table === undefined ? {} : { tableRange: formatArea(target.sheet.parts.title, table) }),
        updates: updated(target, options),
      }
      return select(answer, mask)
    },

    clear: (range, given = {}) => {
      readMessage('ClearValuesRequest', given)
      const target = calls.writing((work) =>
        located('', () => {
          const found = readTarget(book.state, range)
          const used = { ...found.area, endRow: Math.min(found.area.endRow, found.sheet.rows.length) }
          work.editor.mapRuns(found.sheet, used, (cell) => (contentOf(cell) === undefined ? cell : withContent(cell, undefined)))
          return found
        }),
      )
      return { spreadsheetId: id, clearedRange: formatArea(target.sheet.parts.title, target.area) }
    },

    batchUpdate: (given, options = {}) => {
      checkOptions('body', options)
      const mask = responseMask(options.fields, 'BatchUpdateValuesResponse')
      const body = readMessage('BatchUpdateValuesRequest', given)
      const entered = inputOf(body.valueInputOption)
      const targets = calls.writing((work) =>
        (body.data ?? []).map((one, at) => located(`data[${at}]`, () => writeInto(work, one.range ?? '', one, entered))),
      )
      return select(total(targets, body), mask)
    },

    batchUpdateByDataFilter: (given, options = {}) => {
      checkOptions('body', options)
      const mask = responseMask(options.fields, 'BatchUpdateValuesByDataFilterResponse')
      const body = readMessage('BatchUpdateValuesByDataFilterRequest', given)
      const entered = inputOf(body.valueInputOption)
      const done = calls.writing((work) =>
        (body.data ?? []).flatMap((one, at) =>
          located(`data[${at}]`, () => {
            const rows = rowsOf(one)
            const { dataFilter = {} } = one
            return filterTargets(book.state, dataFilter).map((target) => ({
              dataFilter,
              target: writeTarget(work, target, rows, entered),
            }))
          }),
        ),
      )
      const { responses, ...totals } = total(
        done.map(({ target }) => target),
        body,
      )
      return select(
        {
          ...totals,
          responses: responses.map(({ spreadsheetId: _, ...one }, at) => ({ ...one, dataFilter: done[at]?.dataFilter ?? {} })),
        },
        mask,
      )
    },
  }
}
