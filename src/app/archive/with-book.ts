/** One commit to the programme's own file by who is not the loop: under the lock, on what stands there now, and noted like any other. */
import type { Host } from '../../ports'
import type { Book, Committed } from '../../workbook/book'
import { readState, stateEntry, storeSurely } from '../memory'
import { bookOf, type World } from '../world'

const LOCK_WAIT = 8_000

export const withBook = (host: Host, world: World, act: Parameters<Book['apart']>[0]): Committed | 'busy' => {
  if (!host.lock.hold(LOCK_WAIT)) return 'busy'
  try {
    const shared = host.shared.all()
    const book = bookOf(world, shared)
    if (book.read([]) !== 'ok' || book.opened(host.session.spreadsheetId()) !== 'ok') return 'moved'
    const outcome = book.apart(act)
    if (outcome === 'done') storeSurely(host.shared, stateEntry({ ...readState(shared), ...book.kept().state }))
    return outcome
  } finally {
    try {
      host.lock.release()
    } catch {}
  }
}
