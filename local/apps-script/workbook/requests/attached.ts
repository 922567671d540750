/** Requests on what hangs on ranges: conditional rules, protected and named ranges, banding. */

import { parseCells } from '../a1/parse'
import { showProtected } from '../api/spreadsheet'
import { refuse } from '../errors'
import { rangesMeet } from '../model/area'
import type { ConditionalRule, GridRange, ProtectedRange, Sheet } from '../model/sheet'
import type { NamedRange } from '../model/state'
import { updateMask } from '../schema/mask'
import { overwrite, under } from '../schema/masked'
import type { ApiRequest } from '../schema/types'
import { placeOf, type Reply, type Work } from './work'

type Body<K extends keyof ApiRequest> = NonNullable<ApiRequest[K]>

const withSheet = (range: GridRange | undefined): GridRange => ({ ...range, sheetId: range?.sheetId ?? 0 })

const checkRule = (work: Work, rule: ConditionalRule | undefined): { readonly rule: ConditionalRule; readonly sheet: Sheet } => {
  const first = rule?.ranges?.[0]
  if (rule === undefined || first === undefined) return refuse('No range specified.')
  if (rule.booleanRule === undefined && rule.gradientRule === undefined) return refuse('No rule specified.')
  const { sheet } = placeOf(work, first)
  for (const range of rule.ranges ?? []) if (placeOf(work, range).sheet !== sheet) refuse('All ranges of a rule must be on the same sheet.')
  return { rule: { ...rule, ranges: (rule.ranges ?? []).map(withSheet) }, sheet }
}

const atIndex = (sheet: Sheet, index: number): ConditionalRule => {
  const rules = sheet.parts.conditionalFormats
  return rules[index] ?? refuse(`No conditional format on sheet: ${sheet.id} at index: ${index}`)
}

export const addConditionalFormatRule = (work: Work, body: Body<'addConditionalFormatRule'>): Reply => {
  const { rule, sheet } = checkRule(work, body.rule)
  const rules = sheet.parts.conditionalFormats
  const index = body.index ?? 0
  if (index < 0 || index > rules.length) refuse(`Invalid index: ${index}`)
  work.editor.putParts(sheet, { conditionalFormats: [...rules.slice(0, index), rule, ...rules.slice(index)] })
  return {}
}

export const deleteConditionalFormatRule = (work: Work, body: Body<'deleteConditionalFormatRule'>): Reply => {
  const sheet = work.editor.sheet(body.sheetId ?? 0)
  const index = body.index ?? 0
  const rule = atIndex(sheet, index)
  work.editor.putParts(sheet, { conditionalFormats: sheet.parts.conditionalFormats.filter((one) => one !== rule) })
  return { deleteConditionalFormatRule: { rule } }
}

/** Replaces the rule at an index, or moves it to `newIndex`. */
export const updateConditionalFormatRule = (work: Work, body: Body<'updateConditionalFormatRule'>): Reply => {
  const index = body.index ?? 0
  const sheet = work.editor.sheet(body.sheetId ?? body.rule?.ranges?.[0]?.sheetId ?? 0)
  const oldRule = atIndex(sheet, index)
  const rest = sheet.parts.conditionalFormats.filter((one) => one !== oldRule)
  const newIndex = body.rule === undefined ? (body.newIndex ?? 0) : index
  if (newIndex < 0 || newIndex > rest.length) refuse(`Invalid newIndex: ${newIndex}`)
  const newRule = body.rule === undefined ? oldRule : checkRule(work, body.rule).rule
  work.editor.putParts(sheet, { conditionalFormats: [...rest.slice(0, newIndex), newRule, ...rest.slice(newIndex)] })
  const moved = body.rule === undefined ? { newIndex, oldIndex: index } : { newIndex, oldIndex: index, oldRule }
  return { updateConditionalFormatRule: { newRule, ...moved } }
}

const protections = (work: Work): readonly { readonly sheet: Sheet; readonly one: ProtectedRange }[] =>
  work.editor.state.sheets.flatMap((sheet) => sheet.parts.protectedRanges.map((one) => ({ sheet, one })))

const findProtection = (work: Work, id: number | undefined) =>
  protections(work).find(({ one }) => one.protectedRangeId === id) ?? refuse(`No protected range with id: ${id ?? 0}`)

const stored = (given: ProtectedRange): ProtectedRange => {
  const { requestingUserCanEdit: _, ...kept } = given
  return {
    ...kept,
    range: withSheet(given.range),
    ...(given.unprotectedRanges === undefined ? {} : { unprotectedRanges: given.unprotectedRanges.map(withSheet) }),
  }
}

export const addProtectedRange = (work: Work, body: Body<'addProtectedRange'>): Reply => {
  const given = body.protectedRange ?? {}
  const { sheet } = placeOf(work, given.range)
  const id = given.protectedRangeId ?? work.freshId()
  if (protections(work).some(({ one }) => one.protectedRangeId === id))
    refuse(`Cannot add protected range with ID: ${id}, a protected range with that ID already exists.`)
  const made = stored({ ...given, protectedRangeId: id })
  work.editor.putParts(sheet, { protectedRanges: [...sheet.parts.protectedRanges, made] })
  return { addProtectedRange: { protectedRange: showProtected(made, work.owner, work.user) } }
}

export const updateProtectedRange = (work: Work, body: Body<'updateProtectedRange'>): Reply => {
  const mask = updateMask(body.fields, 'ProtectedRange', refuse)
  const given = body.protectedRange ?? {}
  const { sheet, one } = findProtection(work, given.protectedRangeId)
  const made = stored({ ...overwrite(one, given, mask), protectedRangeId: one.protectedRangeId })
  const home = placeOf(work, made.range).sheet
  work.editor.putParts(sheet, { protectedRanges: sheet.parts.protectedRanges.filter((other) => other !== one) })
  work.editor.putParts(home, { protectedRanges: [...home.parts.protectedRanges, made] })
  return {}
}

export const deleteProtectedRange = (work: Work, body: Body<'deleteProtectedRange'>): Reply => {
  const { sheet, one } = findProtection(work, body.protectedRangeId)
  work.editor.putParts(sheet, { protectedRanges: sheet.parts.protectedRanges.filter((other) => other !== one) })
  return {}
}

const checkName = (work: Work, name: string | undefined, self?: NamedRange): string => {
  const fits = name !== undefined && /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) && parseCells(name) === undefined
  if (name === undefined || !fits) return refuse('The name given to this range is invalid.')
  const taken = work.editor.state.namedRanges.some((one) => one !== self && one.name.toLowerCase() === name.toLowerCase())
  return taken ? refuse(`Cannot add named range with name ${name}, a named range with that name already exists.`) : name
}

export const addNamedRange = (work: Work, body: Body<'addNamedRange'>): Reply => {
  const given = body.namedRange ?? {}
  const name = checkName(work, given.name)
  placeOf(work, given.range)
  const id = given.namedRangeId ?? String(work.freshId())
  const names = work.editor.state.namedRanges
  if (names.some((one) => one.namedRangeId === id))
    refuse(`Cannot add named range with ID: ${id}, a named range with that ID already exists.`)
  const made = { namedRangeId: id, name, range: withSheet(given.range) }
  work.editor.putNames([...names, made])
  return { addNamedRange: { namedRange: made } }
}

const findName = (work: Work, id: string | undefined): NamedRange =>
  work.editor.state.namedRanges.find((one) => one.namedRangeId === id) ?? refuse(`No named range with id: ${id ?? ''}`)

export const updateNamedRange = (work: Work, body: Body<'updateNamedRange'>): Reply => {
  const mask = updateMask(body.fields, 'NamedRange', refuse)
  const given = body.namedRange ?? {}
  const old = findName(work, given.namedRangeId)
  const name = under(mask, 'name') === undefined ? old.name : checkName(work, given.name, old)
  const range = under(mask, 'range') === undefined ? old.range : withSheet(given.range)
  placeOf(work, range)
  work.editor.putNames(work.editor.state.namedRanges.map((one) => (one === old ? { ...old, name, range } : one)))
  return {}
}

export const deleteNamedRange = (work: Work, body: Body<'deleteNamedRange'>): Reply => {
  const old = findName(work, body.namedRangeId)
  work.editor.putNames(work.editor.state.namedRanges.filter((one) => one !== old))
  return {}
}

export const addBanding = (work: Work, body: Body<'addBanding'>): Reply => {
  const given = body.bandedRange ?? {}
  const { sheet } = placeOf(work, given.range)
  const range = withSheet(given.range)
  const all = work.editor.state.sheets.flatMap((one) => one.parts.bandedRanges)
  const id = given.bandedRangeId ?? work.freshId()
  if (all.some((one) => one.bandedRangeId === id)) refuse(`Cannot add banding with ID: ${id}, a banding with that ID already exists.`)
  if (all.some((one) => rangesMeet(one.range ?? {}, range)))
    refuse('You cannot add alternating background colors to a range that already has alternating background colors.')
  const made = { ...given, bandedRangeId: id, range }
  work.editor.putParts(sheet, { bandedRanges: [...sheet.parts.bandedRanges, made] })
  return { addBanding: { bandedRange: made } }
}

export const deleteBanding = (work: Work, body: Body<'deleteBanding'>): Reply => {
  const id = body.bandedRangeId
  const sheet = work.editor.state.sheets.find((one) => one.parts.bandedRanges.some((band) => band.bandedRangeId === id))
  if (sheet === undefined) return refuse(`No banding with id: ${id ?? 0}`)
  work.editor.putParts(sheet, { bandedRanges: sheet.parts.bandedRanges.filter((band) => band.bandedRangeId !== id) })
  return {}
}
