/** Figures that can be trusted: counted each night and when somebody asks, in Indicadores, drawn on Tablero, flat in KPI_diario. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { looked } from '../../kernel/file'
import { t } from '../../kernel/text'
import { surveysSince } from '../satisfaction/read'
import { botContainment } from './contained'
import { lookAtNight, recount, recountDue } from './recount'
import { hoursSaved } from './saved'
import { resultsIndicator } from './slots'
import { board, boardWeeks, kpiDaily } from './tables'
import { lookAtWeek, tellWeek, weeklyDue } from './weekly'

export const resultsFeature: Feature = {
  name: 'results',
  module: 'resultados',
  title: t('Tablero', 'Painel', 'Dashboard'),
  tables: [boardWeeks, board, kpiDaily],
  fills: [resultsIndicator(hoursSaved), resultsIndicator(botContainment)],
  on: (fills) => [on(looked, lookAtNight), on(looked, lookAtWeek), on(recountDue, recount(fills, surveysSince)), on(weeklyDue, tellWeek)],
}
