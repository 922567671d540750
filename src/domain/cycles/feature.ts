/** What a cycle of courses came to: in Indicadores beside the cycle before it, and in KPI_diario. */
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { boardPart, resultsIndicator } from '../results/slots'
import { cycleBoard } from './board'
import { answered, opened, retention } from './facts'
import { boardCycle } from './tables'

export const cyclesFeature: Feature = {
  name: 'cycles',
  module: 'programa',
  title: t('Ciclos', 'Ciclos', 'Cycles'),
  tables: [boardCycle],
  fills: [boardPart(cycleBoard), resultsIndicator(answered), resultsIndicator(opened), resultsIndicator(retention)],
}
