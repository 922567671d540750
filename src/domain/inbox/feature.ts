/** Messages that come: recorded once, answered or waited for. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { stirred } from '../../kernel/file'
import { t } from '../../kernel/text'
import { contacts, people } from '../contacts/contacts'
import { messages } from '../messages/messages'
import { fading } from '../retention/retention'
import { acknowledge } from './acknowledge'
import { answerHeard } from './answer'
import { takeAside } from './aside'
import { heard, mediaKept, mediaWanted, received, told } from './events'
import { keptAnswer } from './held'
import { askAgain, takeMedia } from './media'
import { needsOf, receive } from './receive'
import { remindTeam } from './remind'
import { inboxAnswer } from './slots'
import { ledger, waiting } from './tables'

export const inboxFeature: Feature = {
  name: 'inbox',
  module: 'base',
  title: t('Mensajes', 'Mensagens', 'Messages'),
  tables: [messages, contacts, people, ledger, waiting],
  fills: [inboxAnswer(keptAnswer), inboxAnswer(acknowledge), fading(ledger)],
  on: (fills) => [
    on(received, receive, needsOf),
    on(heard, answerHeard(fills)),
    on(told, takeAside),
    on(mediaWanted, askAgain),
    on(mediaKept, takeMedia),
    on(stirred, remindTeam),
  ],
}
