/** News for the team: by mail, Google Chat or WhatsApp, in working hours, together when there is much, and naming nobody. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { received } from '../inbox/events'
import { inboxAnswer } from '../inbox/slots'
import { taskFollower } from '../tasks/slots'
import { teamAnswerer } from './answer'
import { noticesDue } from './events'
import { noticeFollower } from './follow'
import { noticeBox, noticeSent } from './tables'
import { noticeNeeds, tellAll } from './tell'

export const noticesFeature: Feature = {
  name: 'notices',
  module: 'tareas',
  title: t('Avisos al equipo', 'Avisos à equipe', 'Notices to the team'),
  tables: [noticeBox, noticeSent],
  fills: [taskFollower(noticeFollower), inboxAnswer(teamAnswerer)],
  on: () => [on(noticesDue, tellAll, noticeNeeds), on(received, () => [], noticeNeeds)],
}
