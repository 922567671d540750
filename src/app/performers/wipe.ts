/** Empties the copies of rows as they were, while nobody commits and none is needed to mend by. */
import { wipe, wiped } from '../../domain/privacy/wipe'
import type { Host } from '../../ports'
import { bookOf, type Performer, type World } from '../world'

const LOCK_WAIT = 8_000

/** Opening the file finishes what a run left unchecked. */
const empty = (host: Host, world: World): boolean => {
  const book = bookOf(world, host.shared.all())
  const isWell = book.read([]) === 'ok' && book.opened(host.session.spreadsheetId()) === 'ok'
  const images = isWell ? book.current()?.images : undefined
  if (!images) return false
  return host.sheets.write([{ updateCells: { range: { sheetId: images.sheetId }, fields: 'userEnteredValue' } }], []).ok
}

export const wipePerformer: Performer = {
  kind: wipe.kind,
  perform: (host, _effects, _stores, world) => {
    if (!host.lock.hold(LOCK_WAIT)) return []
    const done = empty(host, world)
    host.lock.release()
    return done ? [wiped(`${host.clock.now()}`, {})] : []
  },
}
