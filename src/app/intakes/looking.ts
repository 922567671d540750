/** Which rows are to be looked at: those that somebody edited, and now and then some of all, for what fires no event. */
import type { Event } from '../../kernel/event'
import { edited } from '../../kernel/file'
import { isRecord, isText, listOf, parseJson } from '../../kernel/json'
import { MINUTE } from '../../kernel/time'
import type { Layout } from '../../workbook/tabs/layout'
import { layoutIn, readState, type Shared } from '../memory'
import type { World } from '../world'
import { DIRTY } from './edited'

/** Notes that a run has taken and not yet committed: should it die, the next one takes them again. */
const LOOKING = 'looking'

interface Place {
  readonly table: string
  readonly from: number
  readonly to: number
}

const dirtyKeys = (shared: Shared): readonly string[] => Object.keys(shared).filter((key) => key.startsWith(DIRTY))
export const hasEdits = (shared: Shared): boolean => dirtyKeys(shared).length > 0 || Boolean(shared[LOOKING])

/** Takes the notes: whoever edits from now on notes it anew. `done`: what the store says when they are committed. */
export const notedEdits = (
  world: World,
  shared: Shared,
  stamp: string,
): { readonly events: readonly Event[]; readonly done: Shared } | undefined => {
  const { host } = world
  const keys = dirtyKeys(shared)
  const before = readPlaces(shared[LOOKING])
  if (keys.length === 0 && before.length === 0) return undefined
  const layout = layoutIn(shared, world.kitFor(shared))
  const places = merged([...before, ...keys.flatMap((key) => placeOf(key, layout))])
  if (keys.length > 0) host.shared.set({ [LOOKING]: JSON.stringify(places) })
  for (const key of keys) host.shared.delete(key)
  return { events: eventsOf(places, stamp), done: { [LOOKING]: '' } }
}

const eventsOf = (places: readonly Place[], stamp: string): readonly Event[] =>
  places.map((place) => edited(`${stamp} ${place.table} ${place.from}`, place))

const placeOf = (key: string, layout: Layout | undefined): readonly Place[] => {
  const [, sheetId, rows] = key.split('.')
  const table = [...(layout?.tabs ?? [])].find(([, tab]) => String(tab.sheetId) === sheetId)?.[0]
  const [from, to] = (rows ?? '').split('-').map(Number)
  // Of a tab that is not Hilo's (the answers of a form) only the id is known.
  return from === undefined || to === undefined ? [] : [{ table: table ?? `#${sheetId}`, from, to }]
}

const readPlaces = (stored: string | undefined): readonly Place[] =>
  listOf(parseJson(stored || '[]')).flatMap((one) => {
    if (!isRecord(one)) return []
    const { table, from, to } = one
    return isText(table) && typeof from === 'number' && typeof to === 'number' ? [{ table, from, to }] : []
  })

/** Places that touch are looked at once. */
const merged = (places: readonly Place[]): readonly Place[] => {
  const found: Place[] = []
  for (const place of [...places].sort((a, b) => a.table.localeCompare(b.table) || a.from - b.from)) {
    const last = found[found.length - 1]
    if (last && last.table === place.table && place.from <= last.to) found[found.length - 1] = { ...last, to: Math.max(last.to, place.to) }
    else found.push(place)
  }
  return found
}

/** How often everything is looked at. */
export const LOOK_EVERY = 15 * MINUTE
/**
 * Rows of a tab that one look takes in: the end, where new ones come, and a part that moves on from look to look. So many of fifty thousand contacts
 * and five thousand tasks, with the people behind them, keep the lock no longer than 2.5 s.
 */
const SLICE = 200

/** Some rows of every tab in which people type: what came through an API, or was noted and lost, is found in time. */
export const everything = ({ kitFor }: World, shared: Shared, stamp: string, now: number): readonly Event[] => {
  const kit = kitFor(shared)
  const layout = layoutIn(shared, kit)
  const { counts } = readState(shared)
  const look = Math.floor(now / LOOK_EVERY)
  const typed = kit.tables.filter(
    ({ key, order, columns }) =>
      order === 'people' &&
      layout?.tabs.has(key) &&
      !layout.broken.has(key) &&
      Object.values(columns).some((column) => column.owner !== 'hilo'),
  )
  return eventsOf(
    merged(
      typed.flatMap(({ key }): readonly Place[] => {
        const rows = counts[key] ?? 0
        const slices = Math.max(1, Math.ceil(rows / SLICE))
        const from = (look % slices) * SLICE
        return [
          { table: key, from: Math.max(0, rows - SLICE), to: rows + SLICE },
          { table: key, from, to: from + SLICE },
        ]
      }),
    ),
    `${stamp} look`,
  )
}
