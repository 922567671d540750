/** A need of a tab that is gone or damaged is met with nothing, so that the rest goes on. */
import type { Snapshot } from '../../kernel/snapshot'
import type { Need } from '../../kernel/state'

export const meetWithNothing = (snapshot: Snapshot, need: Need): void => {
  switch (need.need) {
    case 'all':
      snapshot.putWhole(need.table, [])
      break
    case 'row':
      snapshot.putAbsent(need.table, need.id)
      break
    case 'find':
      snapshot.putFound(need.table, need.column, need.value, null)
      break
    case 'due':
      snapshot.putDue(need.table, need.before, need.limit, [])
      break
    case 'recent':
      snapshot.putRecent(need.table, need.since, [])
      break
    case 'sweep':
      snapshot.putSweep(need.table, [])
      break
    case 'head':
      snapshot.putHead(need.table, need.count, [])
      break
    case 'span':
      snapshot.putSpan(need.table, need.from, need.to, [])
      break
    case 'shown':
      snapshot.putShown(need.table, need.id, null)
      break
    case 'grid':
    case 'foreign':
    case 'tabs':
      break
  }
}
