/** The only list of what the panel can show, in the order of the tabs. */
import { avisosView } from './avisos/view'
import { botView } from './bot/view'
import { connectView } from './connect/view'
import { contactsView } from './contacts/view'
import { coursesView } from './courses/view'
import { homeView } from './home/view'
import { importView } from './import/view'
import { personView } from './person/view'
import { practiceView } from './practice/view'
import { resultsView } from './results/view'
import { routingView } from './routing/view'
import { sendsView } from './sends/view'
import { settingsView } from './settings/view'
import type { FeatureView, RouteName } from './shell/routes'
import { startView } from './start/view'
import { tasksView } from './tasks/view'
import { teamView } from './team/view'
import { templatesView } from './templates/view'
import { topicsView } from './topics/view'

export const views: FeatureView<RouteName> = {
  ...homeView,
  ...personView,
  ...contactsView,
  ...sendsView,
  ...templatesView,
  ...importView,
  ...settingsView,
  ...startView,
  ...connectView,
  ...practiceView,
  ...resultsView,
  ...avisosView,
  ...botView,
  ...coursesView,
  ...topicsView,
  ...routingView,
  ...tasksView,
  ...teamView,
}
