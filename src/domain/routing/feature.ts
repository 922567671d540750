/** Who gets which task: rules with steps, else the usual way of a team of this size. */

import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { watched } from '../audit/watch'
import { received } from '../inbox/events'
import { taskRouter } from '../tasks/slots'
import { router } from './router'
import { routingRules } from './tables'

export const routingFeature: Feature = {
  name: 'routing',
  module: 'tareas',
  title: t('Reparto', 'Distribuição', 'Routing'),
  tables: [routingRules],
  fills: [taskRouter(router), watched({ table: routingRules, deed: 'settings' })],
  on: () => [
    on(
      received,
      () => [],
      () => [whole(routingRules)],
    ),
  ],
}
