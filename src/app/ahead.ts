/** Looks ahead before the lock is taken: where rows stand that the next rounds will decide about, so that each needs one read under the lock. */
import { NotRead } from '../kernel/state'
import type { Intake } from './intake'
import type { Past } from './past'
import { bookOf, type World } from './world'

/** The moments, then the rows. */
const READS = 3

/** What was seen is a hint and nothing more: a guess that is wrong, or a read that fails, costs another read under the lock. */
export const lookAhead = (world: World, intake: Intake, past: Past): void => {
  if (!past.more || past.expected.length > 0 || !intake.ahead) return
  const now = world.host.clock.now()
  const book = bookOf(world, world.host.shared.all())
  for (let reads = 0; reads < READS; reads++) {
    try {
      past.expected = intake.ahead(book.draft(), now)
      return
    } catch (thrown) {
      if (!(thrown instanceof NotRead)) throw thrown
      if (book.read(thrown.needs) !== 'ok') return
    }
  }
}

/** What the index had forgotten is searched before the lock is taken again; where it was found is a hint as well. */
export const search = (world: World, { sought }: Past): void => {
  const book = bookOf(world, world.host.shared.all())
  if (book.read(sought) === 'ok') book.leave()
}
