/** Notes what becomes of rows that are watched: who changed which columns, what stood there and what stands there now. */
import { type Act, append, type Change } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Fills, slot } from '../../kernel/feature'
import { hash } from '../../kernel/hash'
import { isRecord } from '../../kernel/json'
import type { State } from '../../kernel/state'
import type { Column, Rec, Table } from '../../kernel/table'
import { instant } from '../../kernel/time'
import { sayStamp } from '../calendar/say'
import { zone } from '../calendar/zone'
import { audit, BY_HILO, type Deed } from './audit'

export interface Watched {
  readonly table: Table
  /** `contact`: what is noted is that person's, and goes when they are erased; `settings`: only what people do is noted. */
  readonly deed: Deed & ('contact' | 'send' | 'settings')
  /** Columns of which every change counts; all of them where none is named. */
  readonly columns?: readonly string[]
  /** What people see of a hidden column: by that one's heading and words it is said. */
  readonly seen?: Readonly<Record<string, string>>
}
export const watched = slot<Watched>('audit.watched')

const LONGEST = 500

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === ''

const say = (column: Column | undefined, value: unknown, isMoment: boolean, ctx: Ctx): string => {
  if (isBlank(value)) return ''
  if (isMoment && typeof value === 'number') return sayStamp(instant(value), zone(ctx.zone))
  return column?.choices?.[String(value)]?.[ctx.lang] ?? (typeof value === 'object' ? JSON.stringify(value) : String(value))
}

/** Of two records only what differs, so that one choice among many can be seen. */
const apart = (one: unknown, other: unknown): unknown =>
  isRecord(one) && isRecord(other)
    ? Object.fromEntries(Object.entries(one).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(other[key])))
    : one

const words = ({ table, seen }: Watched, keys: readonly string[], of: Rec, other: Rec, ctx: Ctx): string | null => {
  const said = keys.flatMap((key) => {
    const shown = seen?.[key] ?? key
    const column = table.columns[shown]
    const value = say(column, apart(of[key], other[key]), table.columns[key]?.kind === 'moment', ctx)
    const heading = column?.heading[ctx.lang] ?? key
    // Only a column of our own is named by its key: «value» of a setting says nothing.
    return value === '' ? [] : [column && heading === key ? value : `${heading}: ${value}`]
  })
  return said.join(' · ').slice(0, LONGEST) || null
}

/** `by`: who is behind it, as an e-mail; '' is a list that is brought in, which is noted as one. */
export const noteOf = (fills: Fills, state: State, change: Change, by: string, ctx: Ctx): readonly Act[] => {
  const watch = fills.of(watched).find(({ table }) => table === change.table)
  const isHilo = by === BY_HILO
  if (!watch || by === '' || change.act === 'adopt' || (isHilo && watch.deed === 'settings')) return []
  const isPerson = watch.deed === 'contact'
  // Whoever is taken away is erased or merged, which is noted as that and without their data.
  if (change.act === 'remove' && isPerson) return []
  const { table, id } = change
  const own = change.act === 'patch' ? (change.own ?? {}) : {}
  const old: Rec =
    change.act === 'append'
      ? {}
      : { ...(state.get(table, id) ?? {}), ...(change.act === 'patch' && change.own ? state.shown(table, id) : {}) }
  const now: Rec = change.act === 'remove' ? {} : { ...change.values, ...own }
  const isWatched = (key: string): boolean => key in own || (watch.columns?.includes(key) ?? key !== 'id')
  const keys = Object.keys(change.act === 'remove' ? old : now).filter(
    (key) => isWatched(key) && JSON.stringify(now[key] ?? null) !== JSON.stringify(old[key] ?? null),
  )
  // What Hilo fills in where nothing stood replaces nothing.
  if (keys.length === 0 || (isHilo && isPerson && keys.every((key) => isBlank(old[key])))) return []
  return [
    append(audit, {
      // Of no value: the id outlives an erasure, and a phone could be guessed from its hash.
      id: `h_${hash([ctx.id('h'), ctx.now, table.key, id, ...keys].join('\n'))}`,
      at: ctx.now,
      who: by,
      deed: watch.deed,
      about: isPerson ? null : String(old['name'] ?? now['name'] ?? old['theme'] ?? now['theme'] ?? id),
      contact_id: isPerson ? id : null,
      before: words(watch, keys, old, now, ctx),
      after: words(watch, keys, now, old, ctx),
    }),
  ]
}
