/** Where the panel opens: who waits, what leaves, what is wrong. */
import { t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { Home } from './Home'

export const homeView: FeatureView<'home'> = {
  home: {
    title: t('Inicio', 'Início', 'Home'),
    tab: { icon: 'home', label: t('Inicio', 'Início', 'Home') },
    calm: true,
    Draw: Home,
  },
}
