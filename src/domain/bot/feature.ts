/** The bot: a conversation written as rows, which guides whoever writes and fills columns with what they answer. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { edited, looked } from '../../kernel/file'
import { t } from '../../kernel/text'
import { contacts } from '../contacts/contacts'
import { received } from '../inbox/events'
import { inboxAnswer } from '../inbox/slots'
import { starter } from '../settings/starter'
import { taskFollower } from '../tasks/slots'
import { botAnswerer } from './answer'
import { beginBot } from './begin'
import { delicate } from './delicate'
import { kept, quiet } from './events'
import { keepAnswer } from './keep'
import { knownTo, lookAtBot, needsOfProblems, noticeBot, noticeNeeds } from './notice'
import { afterQuiet, quietNeeds } from './quiet'
import { released } from './released'
import { needsOfBot } from './surroundings'
import { bot } from './tables'

export const botFeature: Feature = {
  name: 'bot',
  module: 'bot',
  title: t('Bot', 'Bot', 'Bot'),
  tables: [bot],
  fills: (fills) => [
    inboxAnswer(botAnswerer(fills)),
    taskFollower(delicate),
    taskFollower(released),
    starter((state, ctx) => beginBot(knownTo(fills))(state, ctx)),
  ],
  on: (fills) => [
    on(
      received,
      () => [],
      () => needsOfBot(fills),
    ),
    on(quiet, afterQuiet(fills), quietNeeds(fills)),
    on(kept, keepAnswer, ({ contactId, contactRow }) => [{ need: 'shown', table: contacts, id: contactId, hint: contactRow ?? undefined }]),
    on(edited, noticeBot(fills), noticeNeeds(fills)),
    on(looked, lookAtBot(fills), () => needsOfProblems(fills)),
  ],
}
