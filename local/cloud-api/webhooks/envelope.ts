/** Wraps updates into one webhook body; several updates spread over entries, changes or one value, as the seed says. */
import type { JsonObject } from '../json'
import type { Random } from '../random'
import type { Update } from '../world'

const entryOf = (wabaId: string, changes: readonly JsonObject[], at: number, timed: boolean): JsonObject => ({
  id: wabaId,
  ...(timed ? { time: Math.floor(at / 1_000) } : {}),
  changes,
})

const changeOf = ({ field, value }: Update): JsonObject => ({ value, field })

const listOf = (value: JsonObject, key: 'statuses' | 'contacts'): readonly JsonObject[] => {
  const list = value[key]
  return Array.isArray(list) ? list : []
}

/** Neighbouring statuses of one number in one value. */
const gathered = (updates: readonly Update[]): readonly Update[] => {
  const result: Update[] = []
  for (const update of updates) {
    const last = result.at(-1)
    const [before, own] = [last === undefined ? [] : listOf(last.value, 'statuses'), listOf(update.value, 'statuses')]
    if (last === undefined || before.length === 0 || own.length === 0 || last.numberId !== update.numberId) {
      result.push(update)
      continue
    }
    const contacts = [...listOf(last.value, 'contacts'), ...listOf(update.value, 'contacts')]
    const value = { ...last.value, ...(contacts.length === 0 ? {} : { contacts }), statuses: [...before, ...own] }
    result[result.length - 1] = { ...last, value }
  }
  return result
}

/** One body; `messages` carries no `time` in its entry, the other fields do. */
export const envelope = (updates: readonly Update[], random: Random): JsonObject => {
  const shape = updates.length > 1 ? random.between(0, 2) : 0
  const parts = shape === 2 ? gathered(updates) : updates
  const timed = (update: Update) => update.field !== 'messages'
  const [first] = parts
  const entry =
    shape === 1 && first !== undefined
      ? [entryOf(first.wabaId, parts.map(changeOf), first.at, parts.every(timed))]
      : parts.map((update) => entryOf(update.wabaId, [changeOf(update)], update.at, timed(update)))
  return { object: 'whatsapp_business_account', entry }
}
