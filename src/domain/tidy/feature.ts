/** Once a night, what is old goes: a file that is used for years stays as quick as on its first day. */
import { type Act, next, remove } from '../../kernel/act'
import { type Ctx, on } from '../../kernel/event'
import type { Feature, Fills } from '../../kernel/feature'
import { looked } from '../../kernel/file'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { wallOf, zone } from '../calendar/zone'
import { setting, settings } from '../settings/settings'
import { nightly, tidied } from './events'
import { fading } from './slots'

/** The local day on which it was last begun, in days since 1970. */
const lastDay = setting<number>('tidied', (stored) => (typeof stored === 'number' ? stored : 0))

/** Rows of one commit, and commits of one night: a file that was never tidied is done in a few. */
const SOME = 150
const PARTS = 40

const begin =
  (fills: Fills) =>
  (state: State, _: unknown, { now, zone: zoneName }: Ctx): readonly Act[] => {
    const today: number = wallOf(now, zone(zoneName)).day
    const last = lastDay.of(state)
    if (last === today) return []
    // On its first day a file has nothing old.
    if (last === 0) return [lastDay.set(state, today)]
    return [
      lastDay.set(state, today),
      next(nightly(String(today), { part: 0 })),
      ...fills.of(fading).map(({ table }) => next(tidied(`${today} ${table.key}`, { table: table.key, part: 0 }))),
    ]
  }

const tidy =
  (fills: Fills) =>
  (state: State, { table: key, part }: { readonly table: string; readonly part: number }, ctx: Ctx): readonly Act[] => {
    const one = fills.of(fading).find(({ table }) => table.key === key)
    if (!one) return []
    const rows = state.head(one.table, SOME)
    const end = rows.findIndex((row) => !one.isOver(row, ctx))
    const over = end < 0 ? rows : rows.slice(0, end)
    state.want(one.needs?.(over) ?? [])
    return [
      ...over.map(({ id }) => remove(one.table, String(id))),
      ...(one.beside?.(state, over, rows[over.length], ctx) ?? []),
      ...(over.length === SOME && part < PARTS ? [next(tidied(`${ctx.now} ${key} ${part}`, { table: key, part: part + 1 }))] : []),
    ]
  }

export const tidyFeature: Feature = {
  name: 'tidy',
  module: 'base',
  title: t('Orden', 'Ordem', 'Tidying'),
  tables: [settings],
  on: (fills) => [on(looked, begin(fills)), on(tidied, tidy(fills))],
}
