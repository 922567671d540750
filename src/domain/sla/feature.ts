/** Promises to whoever writes: an answer and a solution in time, a reminder before, and somebody who hears of it when it is late. */

import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { rowNeed } from '../../kernel/state'
import { t } from '../../kernel/text'
import { themeCheck } from '../intent/slots'
import { taskFollower } from '../tasks/slots'
import { tasks, taskTruth } from '../tasks/tables'
import { promiseCheck } from './check'
import { comeDue } from './due'
import { promiseFollower } from './follow'
import { promiseDue } from './timers'

export const slaFeature: Feature = {
  name: 'sla',
  module: 'tareas',
  title: t('Plazos', 'Prazos', 'Promises'),
  tables: [],
  fills: [taskFollower(promiseFollower), themeCheck(promiseCheck)],
  on: () => [on(promiseDue, comeDue, ({ taskId, taskRow }) => [rowNeed(taskTruth, taskId, taskRow), rowNeed(tasks, taskId)])],
}
