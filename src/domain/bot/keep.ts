/** An answer goes into the column that «Guarda en» names, where nobody wrote anything else. */
import { type Act, edit, fillOwn, later } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { after, MINUTE } from '../../kernel/time'
import { alike, isNamed } from '../calendar/fold'
import { contacts } from '../contacts/contacts'
import { type Answered, columnsWanted, kept } from './events'

/** Until a new column stands. */
const MOST_TRIES = 5

const columns = contacts.columns
/** Columns of Hilo's own tab in which answers may be kept; the phone is none of them. */
const FILLABLE = ['full_name', 'preferred_name', 'labels', 'notes'] as const

export const fillableOf = (heading: string): (typeof FILLABLE)[number] | undefined =>
  FILLABLE.find((key) => isNamed(columns[key].heading, heading))

/** A column of Hilo's that no answer may be written into. */
export const isHilosOwn = (heading: string): boolean =>
  fillableOf(heading) === undefined && Object.values(columns).some((column) => isNamed(column.heading, heading))

export const keepAnswer = (state: State, what: Answered, ctx: Ctx): readonly Act[] => {
  const shown = state.shown(contacts, what.contactId, what.contactRow)
  if (!shown || isHilosOwn(what.column)) return []
  const key = fillableOf(what.column)
  const heading = key ? columns[key].heading[ctx.lang] : Object.keys(shown).find((one) => alike(one, what.column))
  if (heading === undefined) return waitForColumn(what, ctx)
  const stands = (shown[heading] ?? '').trim()
  // What a person wrote there stays; an answer gives way to a newer answer.
  if (stands === what.value || (stands !== '' && stands !== what.before)) return []
  return [key ? edit(contacts, what.contactId, { [key]: what.value }) : fillOwn(contacts, what.contactId, { [heading]: what.value })]
}

const waitForColumn = (what: Answered, ctx: Ctx): readonly Act[] => {
  if (what.tries >= MOST_TRIES) return []
  const tries = what.tries + 1
  const key = `bot ${what.messageId} ${what.column} ${tries}`
  return [columnsWanted({ headings: [what.column] }), later(after(ctx.now, MINUTE), key, kept(key, { ...what, tries }), 'fresh')]
}
