/** Who is told of what happened to a task: its owner, and whoever leads when it is late or nobody has it. */
import type { Act } from '../../kernel/act'
import type { State } from '../../kernel/state'
import { BY_CONTACT } from '../tasks/events'
import type { TaskFollower } from '../tasks/slots'
import { ownerOf } from '../tasks/task'
import { leadsOf, membersOf } from '../team/members'
import type { Item, News } from './tables'
import { type Haste, NOBODY_LEADS, tellMember, tellSpace } from './tell'
import { sayNews } from './words'

export const leads = (state: State): readonly string[] => {
  const ids = leadsOf(membersOf(state)).map(({ id }) => id)
  return ids.length > 0 ? ids : [NOBODY_LEADS]
}

export const noticeFollower: TaskFollower = {
  name: 'notices',
  follow: (state, task, change, ctx) => {
    const urgent = task.priority === 'urgent'
    const tell = (news: News, to: readonly string[], haste: Haste): readonly Act[] => {
      const item: Item = { news, says: sayNews(news, task, ctx), task: task.id, row: task.own_row ?? 0 }
      return [
        ...to.filter((id) => id !== '' && id !== change.by).flatMap((id) => tellMember(state, id, item, urgent ? 'now' : haste, ctx)),
        ...(news === 'heard' || news === 'reminded' ? [] : tellSpace(state, item)),
      ]
    }
    switch (change.kind) {
      case 'assigned':
      case 'returned':
        return tell('assigned', [change.to], 'whenever')
      case 'heard':
        return change.courtesy || change.by !== BY_CONTACT ? [] : tell('heard', [ownerOf(task)], 'whenever')
      case 'reminded':
        return tell('reminded', [change.to], 'soon')
      case 'escalated':
        return tell('escalated', change.from === change.to ? leads(state) : [change.to], 'soon')
      case 'queued':
        return tell('queued', leads(state), 'soon')
      case 'reopened':
        return tell('assigned', [ownerOf(task)], 'whenever')
      default:
        return []
    }
  },
}
