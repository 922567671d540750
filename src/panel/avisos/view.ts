/** Dated messages: what leaves in the next days, what an edit has moved, who read and who answered. */
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'

declare module '../shell/routes' {
  interface Routes {
    readonly avisos: Nothing
    readonly avisosHeard: Nothing
  }
}

export const avisosView: FeatureView<'avisos' | 'avisosHeard'> = {
  avisos: {
    title: t('Avisos con fecha', 'Lembretes com data', 'Dated messages'),
    Draw: late(async () => (await import('./Avisos')).Avisos),
  },
  avisosHeard: {
    title: t('Quién leyó, quién respondió', 'Quem leu, quem respondeu', 'Who read, who answered'),
    Draw: late(async () => (await import('./Heard')).Heard),
  },
}
