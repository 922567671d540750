/** Bringing a list of people in: paste, look, done. */
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'

declare module '../shell/routes' {
  interface Routes {
    readonly import: Nothing
  }
}

export const importView: FeatureView<'import'> = {
  import: {
    title: t('Importar contactos', 'Importar contatos', 'Import contacts'),
    Draw: late(async () => (await import('./Import')).Import),
  },
}
