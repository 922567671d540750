/** Two rows of one person become one, and can become two again. */
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { fading } from '../retention/retention'
import { merges } from './tables'

export const mergingFeature: Feature = {
  name: 'merging',
  module: 'base',
  title: t('Uniones', 'Junções', 'Merges'),
  tables: [merges],
  // By then nobody takes it back, and it holds what was said of two people.
  fills: [fading(merges)],
}
