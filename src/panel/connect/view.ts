/** From practice to a real number, in rungs that each serve by themselves. */
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'

export const connectView: FeatureView<'connect'> = {
  connect: {
    title: t('Conectar WhatsApp', 'Conectar o WhatsApp', 'Connect WhatsApp'),
    Draw: late(async () => (await import('./Connect')).Connect),
  },
}
