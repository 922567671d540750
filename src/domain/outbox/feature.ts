/** Messages that leave: the queue, its guards, and what becomes of each. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { copied, edited, remade, rolledBack } from '../../kernel/file'
import { type Need, rowNeed, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { contacts, people } from '../contacts/contacts'
import { messages } from '../messages/messages'
import { settings } from '../settings/settings'
import { nightly } from '../tidy/events'
import { fading } from '../tidy/slots'
import { clearUpcoming } from './clear-upcoming'
import { contactFollower } from './contact-follower'
import { takeStatus } from './delivery'
import { dispatchDue, takeTurn } from './dispatch'
import { answered, dispatch, letGo, lost, type Places, recovered, settled, statusChanged, takenBack, turn, unstarted } from './events'
import { queueFades, spentFades } from './fading'
import { ALWAYS } from './guards'
import { cancelTaken, noticeUpcoming, sendAnyway } from './notice'
import { queue, reached, readMark, upcoming, upcomingAt } from './queue'
import { recoverClaims, takeBack, takeLost } from './recover'
import { shownStopped, showStopped, stopEverything } from './rolled-back'
import { settle } from './settle'
import { showAgain } from './show-again'
import { outboxFollower, outboxGuard } from './slots'
import { noteAnswered } from './slow'
import { spent } from './spent'

const placesNeeded = (places: Places): readonly Need[] => [
  rowNeed(messages, places.messageId, places.messageRow),
  rowNeed(queue, places.queueId, places.queueRow),
  upcomingAt(places.queueId, places.queueRow),
  ...(places.contactId
    ? ([rowNeed(people, places.contactId, places.peopleRow), rowNeed(contacts, places.contactId, places.contactRow)] as const)
    : []),
]

export const outboxFeature: Feature = {
  name: 'outbox',
  module: 'base',
  title: t('Por salir', 'A sair', 'Going out'),
  tables: [upcoming, queue, spent, reached, settings],
  fills: (fills) => [
    ...ALWAYS.map((guard) => outboxGuard(guard)),
    outboxFollower(contactFollower),
    fading(queueFades(fills)),
    fading(spentFades),
  ],
  on: (fills) => [
    on(dispatch, dispatchDue, () => [whole(settings), whole(reached)]),
    on(turn, takeTurn(fills)),
    on(settled, settle(fills), placesNeeded),
    on(answered, noteAnswered, () => [whole(settings)]),
    on(unstarted, takeBack(fills), placesNeeded),
    on(statusChanged, takeStatus(fills), (status) => {
      const mark = readMark(status.opaque)
      return mark
        ? [
            rowNeed(messages, mark.message, mark.row),
            ...(mark.queue ? ([rowNeed(queue, mark.queue.id, mark.queue.row)] as const) : []),
            ...(mark.contact ? ([rowNeed(contacts, mark.contact.id, mark.contact.row)] as const) : []),
          ]
        : [{ need: 'find', table: messages, column: 'wamid', value: status.wamid, soft: true }]
    }),
    on(recovered, recoverClaims),
    on(lost, takeLost(fills)),
    on(rolledBack, (state, { why }, ctx) => stopEverything(state, why, ctx)),
    on(copied, (state, _, ctx) => stopEverything(state, 'copied', ctx)),
    on(shownStopped, showStopped),
    on(remade, showAgain),
    on(edited, noticeUpcoming),
    on(takenBack, cancelTaken(fills)),
    on(letGo, sendAnyway(fills)),
    on(nightly, clearUpcoming),
  ],
}
