/** How people are attended: the figures of the week, and from there topics, promises, notices and the survey. */
import { t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { Results } from './Results'
import { Settings } from './Settings'

declare module '../shell/routes' {
  interface Routes {
    readonly results: Nothing
    readonly attention: Nothing
  }
}

export const resultsView: FeatureView<'results' | 'attention'> = {
  results: {
    title: t('Atención', 'Atendimento', 'Attention'),
    tab: { icon: 'clock', label: t('Atención', 'Atendimento', 'Attention') },
    Draw: Results,
  },
  attention: { title: t('Plazos, avisos y encuesta', 'Prazos, avisos e pesquisa', 'Promises, notices and survey'), Draw: Settings },
}
