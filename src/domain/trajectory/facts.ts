/** Satisfaction and work as facts, one for each answer: for KPI_diario and whoever counts a cycle. */
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { factOf } from '../results/measured'
import type { OwnIndicator } from '../results/slots'
import type { Period } from '../results/story'
import { type SubjectKey, trajectory } from './tables'

/** Scores from which somebody is content. */
export const CONTENT = 4

const factsOf =
  (subject: SubjectKey, value: (said: number) => number) =>
  (state: State, { from, to }: Period) =>
    state
      .recent(trajectory, from)
      .flatMap((row) =>
        row.subject === subject && row.value !== null && row.at !== null && row.at < to
          ? [factOf(row.id, row.at, value(row.value), { theme: row.course_name ?? '', team: row.cycle ?? '' })]
          : [],
      )

export const contentShare: OwnIndicator = {
  key: 'satisfaction',
  unit: 'share',
  name: t('Satisfacción con el curso', 'Satisfação com o curso', 'Satisfaction with the course'),
  definition: t(
    'Respuestas de 4 o 5 sobre todas las respuestas.',
    'Respostas 4 ou 5 sobre todas as respostas.',
    'Answers of 4 or 5 of all answers.',
  ),
  facts: factsOf('satisfaction', (score) => (score >= CONTENT ? 1 : 0)),
}
export const employedShare: OwnIndicator = {
  key: 'employment_rate',
  unit: 'share',
  name: t('Inserción laboral', 'Inserção no trabalho', 'Employment'),
  definition: t(
    'Personas que trabajan sobre las que respondieron; al lado, sobre todas las que terminaron el curso.',
    'Pessoas que trabalham sobre as que responderam; ao lado, sobre todas as que terminaram o curso.',
    'People who work of those who answered; beside it, of all who finished the course.',
  ),
  facts: factsOf('employment', (works) => works),
}
