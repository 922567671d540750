/** Tablero with its pictures, Indicadores with each figure and how it is counted, and KPI_diario, which Looker Studio, BigQuery and pivot tables read: one row a measured fact. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { CHARTS } from './charts'

/** Only Hilo writes here; made anew each night and whenever somebody asks. */
export const board = table(
  'board',
  'bounded',
  t('Indicadores', 'Indicadores', 'Figures'),
  {
    id: column.id(same('id')),
    block: column.text('hilo', t('Qué', 'O quê', 'What'), { width: 150 }),
    name: column.text('hilo', t('Indicador', 'Indicador', 'Figure'), { width: 230 }),
    value: column.text('hilo', t('Ahora', 'Agora', 'Now'), { width: 120 }),
    before: column.text('hilo', t('Antes', 'Antes', 'Before'), { width: 120 }),
    n: column.number('hilo', t('Casos', 'Casos', 'Cases'), { width: 60 }),
    detail: column.text('hilo', t('Detalle', 'Detalhe', 'Detail'), { width: 350 }),
    definition: column.text('hilo', t('Cómo se cuenta', 'Como se conta', 'How it is counted'), { width: 520 }),
  },
  { order: 'hilo' },
)

/** A row a week, and below them the pictures. */
export const boardWeeks = table(
  'board_weeks',
  'bounded',
  t('Tablero', 'Painel', 'Dashboard'),
  {
    /** `week 1` is the oldest: the row stays, the week in it moves on. */
    id: column.id(same('id')),
    week: column.text('hilo', t('Semana del', 'Semana de', 'Week of'), { width: 100 }),
    sent: column.number('hilo', t('Salieron', 'Saíram', 'Left'), { width: 80 }),
    delivered: column.number('hilo', t('Llegaron', 'Chegaram', 'Arrived'), { width: 80 }),
    replied: column.number('hilo', t('Respondieron', 'Responderam', 'Answered'), { width: 100 }),
    first_median: column.number('hilo', t('Primera respuesta (min)', 'Primeira resposta (min)', 'First response (min)'), { width: 165 }),
    answered: column.number('hilo', t('Respondidas', 'Respondidas', 'Answered tasks'), { width: 95 }),
    in_time: column.number('hilo', t('En plazo (%)', 'No prazo (%)', 'In time (%)'), { width: 100 }),
    content: column.number('hilo', t('Satisfacción (%)', 'Satisfação (%)', 'Satisfaction (%)'), { width: 115 }),
    surveys: column.number('hilo', t('Encuestas', 'Pesquisas', 'Surveys'), { width: 85 }),
    open: column.number('hilo', t('Pendientes', 'Pendentes', 'Open'), { width: 85 }),
    solved: column.number('hilo', t('Resueltas', 'Resolvidas', 'Solved'), { width: 85 }),
    human_hours: column.number('hilo', t('Horas de personas', 'Horas de pessoas', 'Hours of people'), { width: 130 }),
    hours_saved: column.number('hilo', t('Horas ahorradas', 'Horas poupadas', 'Hours saved'), { width: 120 }),
    per_hour: column.number('hilo', t('Resueltas por hora', 'Resolvidas por hora', 'Solved per hour'), { width: 130 }),
    attended: column.number('hilo', t('Asistieron', 'Compareceram', 'Came'), { width: 85, module: 'citas' }),
    missed: column.number('hilo', t('No vinieron', 'Não vieram', 'Did not come'), { width: 90, module: 'citas' }),
    moved: column.number('hilo', t('Cambiaron de día', 'Mudaram de dia', 'Moved'), { width: 115, module: 'citas' }),
    monday: column.text('hilo', same('monday'), { hidden: true }),
  },
  { order: 'hilo', charts: CHARTS },
)

/** The same fact keeps its row: a figure that changes (a task solved again) is corrected in place, the rest never moves. */
export const kpiDaily = table(
  'kpi_daily',
  'growing',
  t('KPI_diario', 'KPI_diario', 'KPI_daily'),
  {
    id: column.id(same('id')),
    date: column.text('hilo', t('Fecha', 'Data', 'Date')),
    key: column.text('hilo', t('Indicador', 'Indicador', 'Figure')),
    theme: column.text('hilo', t('Tema', 'Tema', 'Topic')),
    team: column.text('hilo', t('Área', 'Área', 'Area')),
    person: column.text('hilo', t('Persona del equipo', 'Pessoa da equipe', 'Team member')),
    task: column.text('hilo', t('Tarea', 'Tarefa', 'Task')),
    value: column.number('hilo', t('Valor', 'Valor', 'Value')),
    unit: column.text('hilo', t('Unidad', 'Unidade', 'Unit')),
    calendar: column.number('hilo', t('Minutos corridos', 'Minutos corridos', 'Minutes straight through')),
    at: column.moment(same('at')),
  },
  { hidden: true, order: 'hilo', clock: 'at' },
)
