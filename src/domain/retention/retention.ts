/** What is not kept for ever: marks of what came and what could not be read for 30 days, files that people sent for as long as somebody chose. */
import { type Act, patch, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Fills, slot } from '../../kernel/feature'
import { isRecord } from '../../kernel/json'
import type { Need, State } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import { DAY, HOUR, type Instant } from '../../kernel/time'
import { messages } from '../messages/messages'
import { setting } from '../settings/settings'
import { drop } from './files'

/** Tables in the order of their column `at`, of which nothing is kept longer than 30 days. */
export const fading = slot<Table>('retention.fading')

/** Months after which photos, voice notes and documents leave Drive; 0 keeps them. */
export const mediaMonths = setting<number>('media_months', (value) => (typeof value === 'number' && value >= 0 ? value : 0))

/** How far it was looked: when, and up to which row of Mensajes. */
const progress = setting('retention', (stored) => {
  const value = isRecord(stored) ? stored : {}
  const number = (key: string): number => (typeof value[key] === 'number' ? value[key] : 0)
  return { at: number('at'), row: number('row') }
})

const EVERY = HOUR
const KEPT = 30 * DAY
const MONTH = 30 * DAY
/** Rows of one look: more than come in an hour, and far from what a commit holds. */
const MOST = 1_000
const FILES = 100

const span = (table: Table, from: number, count: number): Need => ({ need: 'span', table, from, to: from + count })

const faded = (state: State, table: Table, now: Instant): readonly Act[] =>
  state
    .head(table, MOST)
    .flatMap((row) => (typeof row['at'] === 'number' && row['at'] < now - KEPT ? [remove(table, String(row['id']))] : []))

export const fade =
  (fills: Fills) =>
  (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
    const { at, row: seen } = progress.of(state)
    // What went to the archive is looked at there.
    const row = Math.max(seen, state.firstKept(messages))
    const months = mediaMonths.of(state)
    if (ctx.now - at < EVERY) return []
    const tables = fills.of(fading)
    state.want([...tables.map((table): Need => ({ need: 'head', table, count: MOST })), ...(months > 0 ? [span(messages, row, MOST)] : [])])
    const old =
      months === 0 ? [] : state.span(messages, row, row + MOST).filter(({ record }) => (record.exact_at ?? 0) < ctx.now - months * MONTH)
    const held = old.filter(({ id, record }) => id !== '' && record.media_url !== null).slice(0, FILES)
    // The next look begins behind what this one finished.
    const done = held.length === FILES ? (held.at(-1)?.row ?? row) + 1 : row + old.length
    return [
      progress.set(state, { at: ctx.now, row: done }),
      ...tables.flatMap((table) => faded(state, table, ctx.now)),
      ...held.map(({ id }) => patch(messages, id, { media_url: null })),
      ...drop(
        held.flatMap(({ record }) => record.media_url ?? []),
        ctx,
      ),
    ]
  }
