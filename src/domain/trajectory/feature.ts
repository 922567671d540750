/** What people say at several moments of a programme, as a series for each person. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { formAnswered } from '../forms/events'
import { resultsIndicator } from '../results/slots'
import { contentShare, employedShare } from './facts'
import { trajectory } from './tables'
import { needsOfAnswer, takeAnswer } from './take'

export const trajectoryFeature: Feature = {
  name: 'trajectory',
  module: 'programa',
  title: t('Trayectorias', 'Trajetórias', 'Trajectories'),
  tables: [trajectory],
  fills: [resultsIndicator(contentShare), resultsIndicator(employedShare)],
  on: () => [on(formAnswered, takeAnswer, needsOfAnswer)],
}
