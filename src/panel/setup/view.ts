/** Before anything else: making the file ready, and connecting it to phones. */
import { same, t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { Connect } from './Connect'
import { Setup } from './Setup'

export const setupView: FeatureView<'setup' | 'connect'> = {
  setup: { title: same('Hilo'), Draw: Setup },
  connect: { title: t('Conectar WhatsApp', 'Conectar o WhatsApp', 'Connect WhatsApp'), Draw: Connect },
}
