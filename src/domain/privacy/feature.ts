/** The right to know what is kept, and to be forgotten. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { erased } from './erased'
import { noteWiped, retryWipe, wipeAgain, wiped } from './wipe'

export const privacyFeature: Feature = {
  name: 'privacy',
  module: 'base',
  title: t('Privacidad', 'Privacidade', 'Privacy'),
  tables: [erased],
  on: () => [on(wipeAgain, retryWipe), on(wiped, noteWiped)],
}
