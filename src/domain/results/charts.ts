/** The pictures of Tablero: what each shows of the last weeks, and how it is counted. */
import type { Chart } from '../../kernel/table'
import { type Text, t } from '../../kernel/text'

/** Weeks that the pictures show, this one included. */
export const WEEKS = 5

const chart = (key: string, kind: Chart['kind'], of: readonly string[], title: Text, definition: Text): Chart => ({
  key,
  kind,
  of,
  title,
  definition,
  over: 'week',
  rows: WEEKS,
})

export const CHARTS: readonly Chart[] = [
  chart(
    'sends',
    'COLUMN',
    ['sent', 'delivered', 'replied'],
    t('Envíos: salieron, llegaron, respondieron', 'Envios: saíram, chegaram, responderam', 'Sends: left, arrived, answered'),
    t('Mensajes de los envíos de cada semana', 'Mensagens dos envios de cada semana', 'Messages of the sends of each week'),
  ),
  chart(
    'first',
    'COLUMN',
    ['first_median'],
    t('Primera respuesta, en minutos', 'Primeira resposta, em minutos', 'First response, in minutes'),
    t(
      'La mitad tardó eso o menos, en el horario de cada tema',
      'A metade levou isso ou menos, no horário de cada tema',
      'Half took that or less, on each topic’s clock',
    ),
  ),
  chart(
    'shares',
    'LINE',
    ['in_time', 'content'],
    t('En plazo y satisfacción, en %', 'No prazo e satisfação, em %', 'In time and satisfaction, in %'),
    t(
      'Primeras respuestas en plazo; encuestas con 4 o 5. De cuántas: arriba',
      'Primeiras respostas no prazo; pesquisas com 4 ou 5. De quantas: acima',
      'First answers in time; surveys with 4 or 5. Of how many: above',
    ),
  ),
  chart(
    'tasks',
    'COLUMN',
    ['open', 'solved'],
    t('Tareas pendientes y resueltas', 'Tarefas pendentes e resolvidas', 'Open and solved tasks'),
    t('Pendientes al terminar la semana', 'Pendentes ao terminar a semana', 'Open at the end of the week'),
  ),
  chart(
    'hours',
    'COLUMN',
    ['human_hours', 'hours_saved'],
    t('Horas de personas y horas ahorradas', 'Horas de pessoas e horas poupadas', 'Hours of people and hours saved'),
    t(
      'Minutos anotados; mensajes automáticos que llegaron',
      'Minutos anotados; mensagens automáticas que chegaram',
      'Minutes noted; automatic messages that arrived',
    ),
  ),
  chart(
    'pace',
    'LINE',
    ['per_hour'],
    t('Tareas resueltas por hora de persona', 'Tarefas resolvidas por hora de pessoa', 'Tasks solved per hour of people'),
    t('Resueltas, sobre las horas anotadas', 'Resolvidas, sobre as horas anotadas', 'Solved, of the hours noted'),
  ),
  chart(
    'appointments',
    'COLUMN',
    ['attended', 'missed', 'moved'],
    t('Citas por semana', 'Consultas por semana', 'Appointments by week'),
    t(
      'Por la semana de la cita; las canceladas no cuentan',
      'Pela semana da consulta; as canceladas não contam',
      'By the week of the appointment; cancelled ones do not count',
    ),
  ),
]
