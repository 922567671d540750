/** What WhatsApp says of our number, account and templates. */

import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { told } from '../inbox/events'
import { settings } from '../settings/settings'
import { takeTold } from './take'

export const accountFeature: Feature = {
  name: 'account',
  module: 'base',
  title: t('Cuenta', 'Conta', 'Account'),
  tables: [settings],
  on: () => [on(told, takeTold, () => [whole(settings)])],
}
