/** The approved messages, as WhatsApp has them. */

import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { listed, takeList } from './listed'
import { templates } from './tables'

export const templatesFeature: Feature = {
  name: 'templates',
  module: 'base',
  title: t('Plantillas', 'Modelos', 'Templates'),
  tables: [templates],
  on: () => [on(listed, takeList, () => [whole(templates)])],
}
