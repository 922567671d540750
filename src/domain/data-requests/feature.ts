/** What people ask about their own data: recognised, due by law, and closed by what was done. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { looked } from '../../kernel/file'
import { taskClassifier, taskFollower } from '../tasks/slots'
import { classifyRequest } from './classify'
import { lookAtRequests, requestFollower } from './keep'
import { dataRequests } from './tables'

export const dataRequestsFeature: Feature = {
  name: 'data-requests',
  module: 'tareas',
  title: dataRequests.heading,
  tables: [dataRequests],
  fills: [taskClassifier({ phase: 'protected', classify: classifyRequest }), taskFollower(requestFollower)],
  on: () => [on(looked, lookAtRequests)],
}
