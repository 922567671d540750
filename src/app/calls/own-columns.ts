/** Before a list comes in, Contactos gets the columns of its own that the list brings. */

import { contacts } from '../../domain/contacts/contacts'
import { isRecord } from '../../kernel/json'
import type { Reply } from '../api'
import { layoutEntries, readState } from '../memory'
import { sorry, WHY_LEFT } from '../reply'
import { bookOf, type World } from '../world'

const LOCK_WAIT = 8_000
/** More own columns than this is no list of people. */
const MOST = 40

/** Headings of the first rows: every row of a part brings the same. */
export const ownHeadings = (input: unknown): readonly string[] => {
  const rows = isRecord(input) && Array.isArray(input.rows) ? input.rows : []
  const headings = new Set<string>()
  for (const row of rows) if (isRecord(row) && isRecord(row.own)) for (const heading of Object.keys(row.own)) headings.add(heading)
  return [...headings].slice(0, MOST)
}

export const makeRoom = (world: World, input: unknown): Reply<never> | undefined => {
  const { host } = world
  const headings = ownHeadings(input)
  if (headings.length === 0) return undefined
  const before = host.shared.all()
  const { lang } = readState(before)
  const known = bookOf(world, before).current()?.tabs.get(contacts.key)?.own
  if (known && headings.every((heading) => known.has(heading))) return undefined
  if (!host.lock.hold(LOCK_WAIT)) return sorry(WHY_LEFT.busy, lang)
  const shared = host.shared.all()
  const book = bookOf(world, shared)
  const done = book.addOwnColumns(contacts, headings)
  const { layout } = book.kept()
  if (done === 'done' && layout) host.shared.set(layoutEntries(layout, shared))
  host.lock.release()
  return done === 'done' ? undefined : sorry(WHY_LEFT[done === 'quota' ? 'quota' : 'unknown'], lang)
}
