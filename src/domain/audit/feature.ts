/** The record of what people did in the panel. */
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { audit } from './audit'

export const auditFeature: Feature = {
  name: 'audit',
  module: 'base',
  title: t('Historial', 'Histórico', 'History'),
  tables: [audit],
}
