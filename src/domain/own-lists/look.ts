/** While a send from an own list is in motion its statuses are looked at, ever more seldom, until some days after the last message. */
import { type Act, effect, later } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, DAY, HOUR, type Instant, instant, MINUTE } from '../../kernel/time'
import { readWaves } from '../sends/over-time'
import { type SendState, sends } from '../sends/tables'
import { placed, statusesOf } from './status'
import { isOpen } from './waits'

export interface ListInUse {
  readonly sheetId: number
  readonly sendId: string
  /** The column was there: who took it out since does not want it before the next send. */
  readonly had: boolean
}
export const listDue = event<ListInUse>('own-lists.due', (raw) =>
  isRecord(raw) && typeof raw.sheetId === 'number' && isText(raw.sendId)
    ? { sheetId: raw.sheetId, sendId: raw.sendId, had: raw.had === true }
    : undefined,
)

export interface StatusesWanted {
  readonly sheetId: number
  readonly title: string
  readonly statuses: ReadonlyMap<string, string>
  readonly make: { readonly heading: string; readonly cause: string } | null
}
export const statusesWanted = effect<StatusesWanted>('own-lists.show')

const HEADING = t('Hilo', 'Hilo', 'Hilo')

/** Until so long after the last message left, so often. */
const PACE = [
  { until: 30 * MINUTE, every: 3 * MINUTE },
  { until: 4 * HOUR, every: 20 * MINUTE },
  { until: DAY, every: 3 * HOUR },
  { until: 4 * DAY, every: 12 * HOUR },
] as const
/** What still waits is looked at for so long, in case somebody says BAJA or gives permission. */
const WAITS = { until: 30 * DAY, every: DAY } as const
/** Messages leave within the minute, and their first statuses come back within the next. */
const LEFT = 2 * MINUTE
/** A list this long costs a second to look at; of longer ones so much more. */
const ROWS = 200

/** Undefined: everything has been said that was to be said. */
export const nextLook = (
  send: { readonly at: Instant | null; readonly waves: unknown; readonly state_known: SendState | null } | undefined,
  rows: number,
  now: Instant,
): Instant | undefined => {
  if (send?.at == null) return undefined
  const first = after(send.at, LEFT)
  if (now < first) return instant(Math.min(first, after(now, WAITS.every)))
  const last = readWaves(send.waves).at(-1)?.from ?? send.at
  const since = now - last
  const pace = PACE.find(({ until }) => since < until) ?? (isOpen(send.state_known) && since < WAITS.until ? WAITS : undefined)
  return pace && after(now, pace.every * Math.max(1, rows / ROWS))
}

const timer = (at: Instant, list: ListInUse, fresh?: 'fresh'): Act =>
  later(at, `list ${list.sheetId} ${list.sendId}`, listDue(`${list.sheetId} ${list.sendId} ${at}`, list), fresh)

/** A send was scheduled from this tab (null: from one of Hilo's); whoever waits for the panel does not wait for this. */
export const useList = (sheetId: number | null, sendId: string, { now }: Ctx): readonly Act[] =>
  sheetId === null ? [] : [timer(after(now, MINUTE), { sheetId, sendId, had: false }, 'fresh')]

export const lookAtList = (state: State, list: ListInUse, ctx: Ctx): readonly Act[] => {
  const { sheetId, sendId, had } = list
  const grid = state.grid(sheetId)
  if (!grid || grid.table !== null || (had && grid.statusAt === null)) return []
  const statuses = statusesOf(state, grid, ctx)
  const isMissing = grid.statusAt === null
  const at = nextLook(state.get(sends, sendId), grid.rows.length, ctx.now)
  return [
    ...(isMissing || placed(grid, statuses)
      ? [statusesWanted({ sheetId, title: grid.title, statuses, make: isMissing ? { heading: HEADING[ctx.lang], cause: sendId } : null })]
      : []),
    ...(at === undefined ? [] : [timer(at, { sheetId, sendId, had: had || !isMissing })]),
  ]
}
