/** One message to many: preparing it, and following it once it leaves. */
import { t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { NewSend } from './NewSend'
import { Sends } from './Sends'

declare module '../shell/routes' {
  interface Routes {
    readonly newSend: Nothing
  }
}

export const sendsView: FeatureView<'sends' | 'newSend'> = {
  sends: {
    title: t('Envíos', 'Envios', 'Sends'),
    tab: { icon: 'send', label: t('Envíos', 'Envios', 'Sends') },
    calm: true,
    Draw: Sends,
  },
  newSend: { title: t('Nuevo envío', 'Novo envio', 'New send'), Draw: NewSend },
}
