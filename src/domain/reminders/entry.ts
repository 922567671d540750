/** One message of a plan: which reminder, for which occasion, when, and what became of it. */
import { isRecord, isText } from '../../kernel/json'
import { type Instant, instant } from '../../kernel/time'

/** `left`: handed to the queue, where its fate is followed. */
export const ENTRY_STATES = ['planned', 'left', 'skipped', 'cancelled'] as const
export type EntryState = (typeof ENTRY_STATES)[number]

export interface Entry {
  /** Id of the reminder. */
  readonly rule: string
  /** Names the occasion: the same date or the same change of state is one occasion, however often it is planned. */
  readonly occasion: string
  readonly at: Instant
  readonly state: EntryState
  /** Why it did not leave, in the file's language; '' when it did or will. */
  readonly why: string
  /** An edit moved it: when that was, and the hour at which it was to leave before. */
  readonly moved?: { readonly on: Instant; readonly from: Instant; readonly occasion: string }
}

const parseEntry = (raw: unknown): readonly Entry[] => {
  if (!isRecord(raw)) return []
  const { rule, occasion, at, state, why } = raw
  const known = ENTRY_STATES.find((one) => one === state)
  if (!isText(rule) || !isText(occasion) || typeof at !== 'number' || !Number.isFinite(at) || !known) return []
  const entry = { rule, occasion, at: instant(at), state: known, why: isText(why) ? why : '' }
  const { movedOn, movedFrom, movedOccasion } = raw
  return typeof movedOn === 'number' && typeof movedFrom === 'number' && isText(movedOccasion)
    ? [{ ...entry, moved: { on: instant(movedOn), from: instant(movedFrom), occasion: movedOccasion } }]
    : [entry]
}
const flat = ({ moved, ...entry }: Entry) => ({
  ...entry,
  ...(moved ? { movedOn: moved.on, movedFrom: moved.from, movedOccasion: moved.occasion } : {}),
})

type Stored = readonly { readonly [key: string]: string | number }[]

/** What is damaged is no message at all; it is planned anew. */
export const parseEntries = (raw: unknown): Stored | undefined => (Array.isArray(raw) ? raw.flatMap(parseEntry).map(flat) : undefined)
export const readEntries = (stored: Stored | null): readonly Entry[] => (stored ?? []).flatMap(parseEntry)

const isOpen = ({ state }: Entry): boolean => state === 'planned'
/** When there is something to decide next; `null` when never. */
export const dueOf = (entries: readonly Entry[]): Instant | null => {
  const open = entries.filter(isOpen).map(({ at }) => at)
  return open.length === 0 ? null : instant(Math.min(...open))
}

/** The latest settled ones are kept to be looked at; older ones have no use. */
const KEPT = 30
export const store = (entries: readonly Entry[]) => ({
  due: dueOf(entries),
  entries: [...entries.filter((entry) => !isOpen(entry)).slice(-KEPT), ...entries.filter(isOpen)].map(flat),
})
