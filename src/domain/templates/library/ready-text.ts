/** A text that is ready to be sent to Meta for review, in three languages and three tones of Spanish. */
import type { Text } from '../../../kernel/text'

export interface ReadyText {
  /** Meta's name of it. */
  readonly key: string
  readonly title: Text
  readonly when: Text
  readonly category: 'utility' | 'marketing'
  /** Spanish in three tones (`toned`); `%org%` is the organisation. */
  readonly body: Text
  readonly footer?: Text
  readonly buttons: readonly Text[]
  /** By name of the gap; gaps have the same names in all languages. */
  readonly examples: Readonly<Record<string, Text>>
}
