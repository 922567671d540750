/** Two rows of one person become one, and can become two again. */
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { merges } from './tables'

export const mergingFeature: Feature = {
  name: 'merging',
  module: 'base',
  title: t('Uniones', 'Junções', 'Merges'),
  tables: [merges],
}
