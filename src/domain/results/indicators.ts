/** The figures by key: what each is called, exactly how it is counted, in what unit, and the facts it is made of. */
import { type Text, t } from '../../kernel/text'
import { allResponses, firstInTime, firstResponses, nextResponses } from './measure/answers'
import { keptPromises, reopenings, resolutions } from './measure/closing'
import { assignTimes, backlog, reassignments, workMinutes } from './measure/load'
import { content, scores, surveyAnswers } from './measure/satisfaction'
import type { Measured } from './measured'
import type { Period, Readers, Story } from './story'

/** `minutes` are told by their median, `mean minutes` by their mean, the others beside it; `share` as a percentage; `score` and `each` by their mean; `count` by how many; `hours` by their sum. */
export type Unit = 'minutes' | 'mean minutes' | 'share' | 'score' | 'each' | 'count' | 'hours'

export interface Indicator {
  readonly key: string
  readonly name: Text
  readonly definition: Text
  readonly unit: Unit
  measure(stories: readonly Story[], period: Period, readers: Readers): readonly Measured[]
}

const indicator = (key: string, unit: Unit, name: Text, definition: Text, measure: Indicator['measure']): Indicator => ({
  key,
  unit,
  name,
  definition,
  measure,
})

export const INDICATORS = [
  indicator(
    'first_response_time',
    'minutes',
    t('Tiempo de primera respuesta', 'Tempo da primeira resposta', 'First response time'),
    t(
      'De tareas creadas en el período: desde que la persona pide atención hasta el primer mensaje o llamada de alguien del equipo, en el horario del tema. Cuenta para quien respondió.',
      'De tarefas criadas no período: de quando a pessoa pede atenção até a primeira mensagem ou ligação de alguém da equipe, no horário do tema. Conta para quem respondeu.',
      'Of tasks made in the period: from when the person asks until the first message or call of somebody of the team, on the theme’s clock. Counts for whoever answered.',
    ),
    firstResponses,
  ),
  indicator(
    'next_response_time',
    'minutes',
    t('Tiempo de respuesta siguiente', 'Tempo da resposta seguinte', 'Next response time'),
    t(
      'Cada vez que la persona vuelve a escribir: hasta la respuesta de alguien del equipo. Un «gracias» no cuenta.',
      'Cada vez que a pessoa escreve de novo: até a resposta de alguém da equipe. Um «obrigado» não conta.',
      'Each time the person writes again: until somebody of the team answers. A “thanks” does not count.',
    ),
    nextResponses,
  ),
  indicator(
    'avg_response_time',
    'mean minutes',
    t('Tiempo medio de respuesta', 'Tempo médio de resposta', 'Mean response time'),
    t(
      'Promedio de todas las esperas: primeras y siguientes.',
      'Média de todas as esperas: primeiras e seguintes.',
      'Mean of all waits: first and next.',
    ),
    allResponses,
  ),
  indicator(
    'resolution_time',
    'minutes',
    t('Tiempo de resolución', 'Tempo de resolução', 'Resolution time'),
    t(
      'De tareas resueltas en el período: desde que se crearon hasta la última vez que se resolvieron, sin lo que se esperó a la persona.',
      'De tarefas resolvidas no período: da criação à última resolução, sem o tempo de espera pela pessoa.',
      'Of tasks solved in the period: from creation to the last solution, without the time spent waiting for the person.',
    ),
    resolutions,
  ),
  indicator(
    'reopen_rate',
    'share',
    t('Tasa de reapertura', 'Taxa de reabertura', 'Re-opening rate'),
    t(
      'De tareas resueltas en el período, las que se volvieron a abrir dentro de 7 días.',
      'De tarefas resolvidas no período, as reabertas dentro de 7 dias.',
      'Of tasks solved in the period, those opened again within 7 days.',
    ),
    reopenings,
  ),
  indicator(
    'sla_first_hit_rate',
    'share',
    t('Primera respuesta en plazo', 'Primeira resposta no prazo', 'First response in time'),
    t(
      'Primeras respuestas en plazo, sobre las respondidas y las ya vencidas sin responder.',
      'Primeiras respostas no prazo, sobre as respondidas e as já vencidas sem resposta.',
      'First answers in time, of those answered and those overdue.',
    ),
    firstInTime,
  ),
  indicator(
    'sla_task_hit_rate',
    'share',
    t('Tareas dentro del plazo', 'Tarefas dentro do prazo', 'Tasks within their promises'),
    t(
      'Tareas terminadas que no pasaron ningún plazo, sobre las terminadas que tenían alguno.',
      'Tarefas concluídas que não passaram nenhum prazo, sobre as concluídas que tinham algum.',
      'Finished tasks that missed no promise, of the finished ones that had any.',
    ),
    keptPromises,
  ),
  indicator(
    'backlog',
    'count',
    t('Tareas pendientes', 'Tarefas pendentes', 'Open tasks'),
    t('Tareas sin resolver al final del período.', 'Tarefas sem resolver no fim do período.', 'Tasks not solved at the end of the period.'),
    (stories, { to }) => backlog(stories, to),
  ),
  indicator(
    'csat_score',
    'share',
    t('Satisfacción', 'Satisfação', 'Satisfaction'),
    t('Respuestas de 4 o 5 sobre todas las respuestas.', 'Respostas de 4 ou 5 sobre todas.', 'Answers of 4 or 5 of all answers.'),
    content,
  ),
  indicator(
    'csat_mean',
    'score',
    t('Satisfacción, promedio', 'Satisfação, média', 'Satisfaction, mean'),
    t('Promedio de las respuestas, de 1 a 5.', 'Média das respostas, de 1 a 5.', 'Mean of the answers, 1 to 5.'),
    scores,
  ),
  indicator(
    'csat_response_rate',
    'share',
    t('Responden la encuesta', 'Respondem a pesquisa', 'Answer the survey'),
    t('Respuestas sobre encuestas que llegaron.', 'Respostas sobre pesquisas que chegaram.', 'Answers of surveys delivered.'),
    surveyAnswers,
  ),
  indicator(
    'human_hours',
    'hours',
    t('Horas de personas', 'Horas de pessoas', 'Hours of people'),
    t('Suma de los minutos de trabajo anotados.', 'Soma dos minutos de trabalho anotados.', 'Sum of the minutes of work noted.'),
    workMinutes,
  ),
  indicator(
    'assign_time',
    'minutes',
    t('Tiempo hasta asignar', 'Tempo até atribuir', 'Time to assign'),
    t('Desde que se creó hasta que alguien la tuvo.', 'Da criação até alguém assumir.', 'From creation until somebody had it.'),
    assignTimes,
  ),
  indicator(
    'reassignments',
    'each',
    t('Reasignaciones', 'Reatribuições', 'Reassignments'),
    t('Cambios de responsable por tarea.', 'Trocas de responsável por tarefa.', 'Changes of owner per task.'),
    reassignments,
  ),
] as const satisfies readonly Indicator[]
