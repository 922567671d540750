/** The programme's own choices. */
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'

declare module '../shell/routes' {
  interface Routes {
    readonly settings: Nothing
  }
}

export const settingsView: FeatureView<'settings'> = {
  settings: { title: t('Ajustes', 'Ajustes', 'Settings'), Draw: late(async () => (await import('./Settings')).Settings) },
}
