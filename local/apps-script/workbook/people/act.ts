/** One act of a person: found where it applies, done whole or refused in words, answered with the events that Sheets would fire. */

import { findRange } from '../a1/parse'
import type { Room } from '../api/calls'
import { working } from '../api/calls'
import { PROTECTED } from '../api/protection'
import { checkStart } from '../api/ranges'
import { ApiError, Refusal, refuse } from '../errors'
import type { Area, ChangeType, PersonAnswer, SheetEvent, TabRef } from '../interface'
import { areaOf } from '../model/area'
import type { Sheet } from '../model/sheet'
import { languageOf, sheetById, sheetByTitle } from '../model/state'
import type { Place, Work } from '../requests/work'
import { inWords } from './words'

/** Refused by a data validation rule; the message is already in the person's language. */
export class RuleBroken extends Refusal {}

export interface Done {
  readonly edit?: { readonly area: Area; readonly value?: string; readonly oldValue?: string }
  readonly change: ChangeType
}

const eventsOf = (user: string, done: Done): readonly SheetEvent[] => [
  ...(done.edit === undefined ? [] : [{ type: 'edit', user, ...done.edit } as const]),
  { type: 'change', user, changeType: done.change },
]

/** What changes nothing fires nothing. */
export const act = (room: Room, user: string, run: (work: Work) => Done): PersonAnswer => {
  const before = room.store.revision
  try {
    const done = working(room, user, 'person', run)
    return { ok: true, events: room.store.revision === before ? [] : eventsOf(user, done) }
  } catch (error) {
    if (error instanceof RuleBroken) return { ok: false, why: 'validation', message: error.message }
    if (!(error instanceof Refusal || error instanceof ApiError)) throw error
    const why = error.message === PROTECTED ? 'protected' : 'invalid'
    return { ok: false, why, message: inWords(error.message, languageOf(room.book.state.properties.locale)) }
  }
}

export const tabOf = (work: Work, sheet: TabRef): Sheet => {
  const found = typeof sheet === 'number' ? sheetById(work.editor.state, sheet) : sheetByTitle(work.editor.state, sheet)
  return found ?? refuse(`No sheet: ${sheet}`)
}

/** The cells that an A1 range means, and whether it named just one. */
export const cellsOf = (work: Work, range: string): Place & { readonly anchor: boolean } => {
  const found = findRange(work.editor.state, range) ?? refuse(`Unable to parse range: ${range}`)
  checkStart(found.sheet, found.range)
  return { sheet: found.sheet, area: areaOf(found.range, found.sheet), anchor: found.anchor }
}
