/** What messages are about: words, finer rules, and who decided; protection is on and silent from the first minute. */

import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { edited, looked } from '../../kernel/file'
import { whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { watched } from '../audit/watch'
import { received } from '../inbox/events'
import { taskClassifier, taskTopics } from '../tasks/slots'
import { teamChanged } from '../team/events'
import { classifyByRules, classifyHanded, classifyOverOpen, classifyProtected, classifyRest } from './classify'
import { lookAtThemes, noticeNeeds, noticeThemes, showProblems, themesChanged } from './notice'
import { themeCheck } from './slots'
import { intentRules, themes } from './tables'
import { topics } from './topics'

export const intentFeature: Feature = {
  name: 'intent',
  module: 'tareas',
  title: t('Temas', 'Temas', 'Topics'),
  tables: [themes, intentRules],
  fills: [
    watched({ table: intentRules, deed: 'settings' }),
    taskTopics(topics),
    taskClassifier({ phase: 'protected', classify: classifyProtected }),
    taskClassifier({ phase: 'open', classify: classifyOverOpen }),
    taskClassifier({ phase: 'handed', classify: classifyHanded }),
    taskClassifier({ phase: 'rule', classify: classifyByRules }),
    taskClassifier({ phase: 'fallback', classify: classifyRest }),
  ],
  on: (fills) => {
    const show = showProblems(fills.of(themeCheck))
    return [
      on(edited, noticeThemes, noticeNeeds),
      on(looked, lookAtThemes),
      on(themesChanged, show),
      on(teamChanged, show),
      // Every message is compared with these: they come with the first read.
      on(
        received,
        () => [],
        () => [whole(themes), whole(intentRules)],
      ),
    ]
  },
}
