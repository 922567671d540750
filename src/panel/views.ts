/** The only list of what the panel can show, in the order of the tabs. */
import { homeView } from './home/view'
import { importView } from './import/view'
import { personView } from './person/view'
import { sendsView } from './sends/view'
import { setupView } from './setup/view'
import type { FeatureView, RouteName } from './shell/routes'
import { templatesView } from './templates/view'

export const views: FeatureView<RouteName> = {
  ...homeView,
  ...personView,
  ...sendsView,
  ...templatesView,
  ...importView,
  ...setupView,
}
