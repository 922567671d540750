/** What a cycle of courses came to: on Tablero beside the cycle before it, in KPI_diario, and for pictures. */
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { boardPart, resultsIndicator } from '../results/slots'
import { cycleBoard } from './board'
import { answered, retention } from './facts'
import { boardCourses, boardMoments } from './tables'

export const cyclesFeature: Feature = {
  name: 'cycles',
  module: 'programa',
  title: t('Ciclos', 'Ciclos', 'Cycles'),
  tables: [boardCourses, boardMoments],
  fills: [boardPart(cycleBoard), resultsIndicator(answered), resultsIndicator(retention)],
}
