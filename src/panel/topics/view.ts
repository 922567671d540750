/** What messages are about: the topics of the tab, finer rules, a try with the last messages, and words that nobody recognised. */
import type { TopicRule } from '../../app/api-attention'
import { t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { Rule } from './Rule'
import { Topics } from './Topics'

declare module '../shell/routes' {
  interface Routes {
    readonly topics: Nothing
    readonly topicRule: {
      readonly rule: TopicRule
      readonly order: number
      /** How many rules there are with this one. */
      readonly places: number
      readonly themes: readonly string[]
      readonly columns: readonly string[]
    }
  }
}

export const topicsView: FeatureView<'topics' | 'topicRule'> = {
  topics: { title: t('Temas y reglas', 'Temas e regras', 'Topics and rules'), Draw: Topics },
  topicRule: { title: t('Regla', 'Regra', 'Rule'), calm: true, Draw: Rule },
}
