/** What a feature remembers of a person between two messages: kept in the person's hidden row, which every message reads anyway. */
import { type Act, patch } from '../../kernel/act'
import { isRecord, toJson } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { people } from './contacts'
import type { PersonRow } from './recognise'

export interface Memory<T> {
  of(person: PersonRow): T | undefined
  /** The person as they will be once that is kept. */
  after(person: PersonRow, value: T): PersonRow
  /** `undefined` forgets. */
  keep(state: State, personId: string, value: T | undefined): readonly Act[]
}

/** `parse` is its one door: what a damaged cell holds is forgotten. */
export const memory = <T>(feature: string, parse: (raw: unknown) => T | undefined): Memory<T> => ({
  of: ({ memory: all }) => (isRecord(all) ? parse(all[feature]) : undefined),
  after: (person, value) => ({
    ...person,
    memory: toJson({ ...(isRecord(person.memory) ? person.memory : {}), [feature]: value }) ?? null,
  }),
  keep: (state, personId, value) => {
    const person = state.get(people, personId)
    if (!person) return []
    const { [feature]: _, ...others } = isRecord(person.memory) ? person.memory : {}
    return [patch(people, personId, { memory: toJson(value === undefined ? others : { ...others, [feature]: value }) })]
  },
})

/** When something last happened, in epoch milliseconds. */
export const momentMemory = (feature: string): Memory<number> => memory(feature, (raw) => (typeof raw === 'number' ? raw : undefined))
