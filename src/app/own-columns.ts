/** Gives Contactos columns of people's own, once: a heading that stands there already costs no lock and no call. */
import { contacts } from '../domain/contacts/contacts'
import type { Committed } from '../workbook/book'
import { layoutEntries } from './memory'
import { bookOf, type World } from './world'

const LOCK_WAIT = 8_000
/** More own columns than this were not meant. */
const MOST = 40

export const giveOwnColumns = (world: World, wanted: Iterable<string>): Committed | 'busy' => {
  const { host } = world
  const headings = [...new Set(wanted)].slice(0, MOST)
  const known = bookOf(world, host.shared.all()).current()?.tabs.get(contacts.key)?.own
  if (known && headings.every((heading) => known.has(heading))) return 'done'
  if (!host.lock.hold(LOCK_WAIT)) return 'busy'
  try {
    const shared = host.shared.all()
    const book = bookOf(world, shared)
    const done = book.addOwnColumns(contacts, headings)
    const { layout } = book.kept()
    if (done === 'done' && layout) host.shared.set(layoutEntries(layout, shared))
    return done
  } finally {
    host.lock.release()
  }
}
