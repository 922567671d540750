/** Nothing is kept longer than it is needed. */

import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { looked } from '../../kernel/file'
import { whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { settings } from '../settings/settings'
import { dropAgain, dropped, noteDropped, unwanted } from './files'
import { fade } from './retention'

export const retentionFeature: Feature = {
  name: 'retention',
  module: 'base',
  title: t('Cuánto se guarda', 'Quanto se guarda', 'How long it is kept'),
  tables: [],
  on: (fills) => [on(looked, fade(fills), () => [whole(settings)]), on(unwanted, dropAgain), on(dropped, noteDropped)],
}
