/** How often properties were read and written in the last 24 hours: Google gives an account so many a day, and what people write comes before campaigns. */
import { FOR_CAMPAIGNS } from '../domain/outbox/slow'
import type { Host } from '../ports'
import { accountKind } from './fetches'
import { countedLately, countedWith } from './hourly'

type Store = Readonly<Record<string, string>>

/** Of the shared store: only whoever holds the lock counts, for all whose letters are taken. */
const OPERATIONS = 'operations'

/** Apps Script, "Quotas": properties read/write. */
const A_DAY = { consumer: 50_000, workspace: 500_000 }
/** A webhook reads, and stores its letter; each part is deleted later. */
const A_LETTER = 2
/** What a round reads and writes beside its letters: the stores, the commit's number, a start and a result for the first chunk, what goes later. */
const A_ROUND = 7
/** Of so many messages that leave, each with others of its chunk, a start and a result are stored. */
const A_CHUNK = { messages: 10, operations: 2 }
/** The minutes of a day in which nothing happens: two stores are read, and one once more. */
const IDLE = 3 * 24 * 60

export interface Spent {
  readonly letters: readonly { readonly keys: readonly string[] }[]
  readonly effects: number
}

export const operationsEntry = (shared: Store, now: number, { letters, effects }: Spent): Store => {
  const forLetters = letters.reduce((sum, { keys }) => sum + A_LETTER + keys.length, 0)
  const forChunks = Math.ceil(effects / A_CHUNK.messages) * A_CHUNK.operations
  return { [OPERATIONS]: countedWith(shared[OPERATIONS], now, A_ROUND + forLetters + forChunks) }
}

export const operationsLately = (shared: Store, now: number): number => IDLE + countedLately(shared[OPERATIONS], now)

export const operationsADay = (host: Host): number => A_DAY[accountKind(host)]

export const mayCampaign = (host: Host, shared: Store, now: number): boolean =>
  operationsLately(shared, now) < operationsADay(host) * FOR_CAMPAIGNS
