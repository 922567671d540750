/** Permission: asked at every claim, changed by a word, kept with its proof. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { rolledBack } from '../../kernel/file'
import { t } from '../../kernel/text'
import { heard } from '../inbox/events'
import { inboxAnswer } from '../inbox/slots'
import { outboxGuard } from '../outbox/slots'
import { consentCommand, noteBack } from './command'
import { consents } from './consents'
import { consentGuard } from './guard'
import { keepOut } from './kept-out'

export const consentFeature: Feature = {
  name: 'consent',
  module: 'base',
  title: t('Permisos', 'Permissões', 'Permissions'),
  tables: [consents],
  fills: [outboxGuard(consentGuard), inboxAnswer(consentCommand)],
  on: () => [on(rolledBack, keepOut), on(heard, noteBack)],
}
