/** One message to many: preparing it, following it once it leaves, and the people at each step. */
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'
import { Sends } from './Sends'
import type { StageGiven } from './StagePeople'

declare module '../shell/routes' {
  interface Routes {
    readonly newSend: Nothing
    readonly sendPeople: StageGiven
  }
}

export const sendsView: FeatureView<'sends' | 'newSend' | 'sendPeople'> = {
  sends: {
    title: t('Envíos', 'Envios', 'Sends'),
    tab: { icon: 'send', label: t('Envíos', 'Envios', 'Sends') },
    calm: true,
    Draw: Sends,
  },
  newSend: { title: t('Nuevo envío', 'Novo envio', 'New send'), Draw: late(async () => (await import('./NewSend')).NewSend) },
  sendPeople: {
    title: t('Personas del envío', 'Pessoas do envio', 'People of the send'),
    Draw: late(async () => (await import('./StagePeople')).StagePeople),
  },
}
