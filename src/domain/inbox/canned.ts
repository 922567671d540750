/** Answers a team gives again and again: kept by a short name, put into the box, never sent by themselves. */
import { isRecord, isText } from '../../kernel/json'
import { setting } from '../settings/settings'

export interface Canned {
  readonly name: string
  readonly text: string
}
const isCanned = (value: unknown): value is Canned => isRecord(value) && isText(value['name']) && isText(value['text'])

export const canned = setting<readonly Canned[]>('canned', (stored) =>
  Array.isArray(stored) ? stored.filter(isCanned).map(({ name, text }) => ({ name, text })) : [],
)
