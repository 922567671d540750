/** The right to know what is kept, and to be forgotten. */
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { erased } from './erased'

export const privacyFeature: Feature = {
  name: 'privacy',
  module: 'base',
  title: t('Privacidad', 'Privacidade', 'Privacy'),
  tables: [erased],
}
