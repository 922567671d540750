/** How people felt attended: asked after a task is resolved, never in delicate cases, and only where the programme wants it. */
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { inboxAnswer } from '../inbox/slots'
import { outboxFollower } from '../outbox/slots'
import { taskFollower } from '../tasks/slots'
import { surveyAnswerer, surveyDelivered } from './answer'
import { surveyFollower } from './ask'
import { surveys } from './tables'

export const satisfactionFeature: Feature = {
  name: 'satisfaction',
  module: 'tareas',
  title: t('Satisfacción', 'Satisfação', 'Satisfaction'),
  tables: [surveys],
  fills: [taskFollower(surveyFollower), inboxAnswer(surveyAnswerer), outboxFollower(surveyDelivered)],
}
