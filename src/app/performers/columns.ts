/** Gives Contactos the columns of the people's own that answers are kept in. */
import { columnsWanted } from '../../domain/bot/events'
import { contacts } from '../../domain/contacts/contacts'
import { layoutEntries } from '../memory'
import { bookOf, type Performer } from '../world'

const LOCK_WAIT = 8_000
/** More own columns than this were not meant. */
const MOST = 40

/** Who needs a column asks again until it stands, so a run that is too busy leaves it to the next. */
export const columnsPerformer: Performer = {
  kind: columnsWanted.kind,
  perform: (host, effects, _stores, world) => {
    const headings = new Set(effects.flatMap((effect) => (columnsWanted.is(effect) ? effect.payload.headings : [])))
    if (!host.lock.hold(LOCK_WAIT)) return []
    const shared = host.shared.all()
    const book = bookOf(world, shared)
    const done = book.addOwnColumns(contacts, [...headings].slice(0, MOST))
    const { layout } = book.kept()
    if (done === 'done' && layout) host.shared.set(layoutEntries(layout, shared))
    host.lock.release()
    return []
  },
}
