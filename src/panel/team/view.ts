/** The hours and absences of whoever attends. */
import { t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { Team } from './Team'

declare module '../shell/routes' {
  interface Routes {
    readonly team: Nothing
  }
}

export const teamView: FeatureView<'team'> = {
  team: { title: t('Horarios y ausencias', 'Horários e ausências', 'Hours and absences'), Draw: Team },
}
