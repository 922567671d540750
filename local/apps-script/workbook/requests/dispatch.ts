/** Hands each request of a batch to the code that carries it out. */
import { refuse } from '../errors'
import type { ApiRequest } from '../schema/types'
import * as attached from './attached'
import * as cells from './cells'
import * as charts from './charts'
import * as filter from './filter'
import { findReplace } from './find-replace'
import * as lines from './lines'
import * as merges from './merges'
import * as metadata from './metadata'
import * as paste from './paste'
import * as shift from './shift-cells'
import { sortRange } from './sort'
import * as tabs from './tabs'
import type { Reply, Work } from './work'

type Handlers = { readonly [K in keyof ApiRequest]?: (work: Work, body: NonNullable<ApiRequest[K]>) => Reply }

const HANDLERS = {
  updateCells: cells.updateCells,
  appendCells: cells.appendCells,
  repeatCell: cells.repeatCell,
  setDataValidation: cells.setDataValidation,
  updateBorders: cells.updateBorders,
  copyPaste: paste.copyPaste,
  cutPaste: paste.cutPaste,
  insertDimension: lines.insertDimension,
  deleteDimension: lines.deleteDimension,
  appendDimension: lines.appendDimension,
  moveDimension: lines.moveDimension,
  updateDimensionProperties: lines.updateDimensionProperties,
  autoResizeDimensions: lines.autoResizeDimensions,
  insertRange: shift.insertRange,
  deleteRange: shift.deleteRange,
  sortRange,
  findReplace,
  mergeCells: merges.mergeCells,
  unmergeCells: merges.unmergeCells,
  addSheet: tabs.addSheet,
  deleteSheet: tabs.deleteSheet,
  duplicateSheet: tabs.duplicateSheet,
  updateSheetProperties: tabs.updateSheetProperties,
  updateSpreadsheetProperties: tabs.updateSpreadsheetProperties,
  addConditionalFormatRule: attached.addConditionalFormatRule,
  updateConditionalFormatRule: attached.updateConditionalFormatRule,
  deleteConditionalFormatRule: attached.deleteConditionalFormatRule,
  addProtectedRange: attached.addProtectedRange,
  updateProtectedRange: attached.updateProtectedRange,
  deleteProtectedRange: attached.deleteProtectedRange,
  addNamedRange: attached.addNamedRange,
  updateNamedRange: attached.updateNamedRange,
  deleteNamedRange: attached.deleteNamedRange,
  addBanding: attached.addBanding,
  deleteBanding: attached.deleteBanding,
  addChart: charts.addChart,
  deleteEmbeddedObject: charts.deleteEmbeddedObject,
  setBasicFilter: filter.setBasicFilter,
  clearBasicFilter: filter.clearBasicFilter,
  createDeveloperMetadata: metadata.createDeveloperMetadata,
  updateDeveloperMetadata: metadata.updateDeveloperMetadata,
  deleteDeveloperMetadata: metadata.deleteDeveloperMetadata,
} satisfies Handlers

type Name = keyof typeof HANDLERS
const isName = (name: string | undefined): name is Name => name !== undefined && Object.hasOwn(HANDLERS, name)

/** The request's name; each holds exactly one, as the border has checked. */
export const nameOf = (request: ApiRequest): Name => {
  const name = Object.keys(request)[0]
  return isName(name) ? name : refuse('No request set.')
}

const run = <K extends Name>(handlers: Handlers, name: K, work: Work, request: ApiRequest): Reply => {
  const body: ApiRequest[K] = request[name]
  return body === undefined || body === null ? refuse('No request set.') : (handlers[name]?.(work, body) ?? {})
}

export const carryOut = (work: Work, request: ApiRequest): Reply => run(HANDLERS, nameOf(request), work, request)
