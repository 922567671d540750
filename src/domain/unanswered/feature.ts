/** No message without an answer: looked for each day, shown on Inicio, told to whoever leads; what the team solved waits no more. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { looked } from '../../kernel/file'
import { t } from '../../kernel/text'
import { waitNoMore } from '../inbox/answer'
import { taskFollower } from '../tasks/slots'
import { isOpen, tasksOf } from '../tasks/task'
import { checkDue, checkNeeds, checkUnanswered, lookAtCheck } from './check'

export const unansweredFeature: Feature = {
  name: 'unanswered',
  module: 'tareas',
  title: t('Sin respuesta', 'Sem resposta', 'Unanswered'),
  tables: [],
  fills: [
    taskFollower({
      name: 'unanswered',
      follow: (state, task, { kind }) =>
        (kind === 'resolved' || kind === 'closed') && task.contact_id && !tasksOf(state, task.contact_id).some(isOpen)
          ? waitNoMore(state, task.contact_id)
          : [],
    }),
  ],
  on: () => [on(looked, lookAtCheck), on(checkDue, checkUnanswered, checkNeeds)],
}
