/** Empties the copies of rows as they were, while nobody commits. */
import { wipe, wiped } from '../../domain/privacy/wipe'
import { bookOf, type Performer } from '../world'

const LOCK_WAIT = 8_000

export const wipePerformer: Performer = {
  kind: wipe.kind,
  perform: (host, _effects, _stores, world) => {
    if (!host.lock.hold(LOCK_WAIT)) return []
    const done = bookOf(world, host.shared.all()).forgetRows()
    host.lock.release()
    return done ? [wiped(`${host.clock.now()}`, {})] : []
  },
}
