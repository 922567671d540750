/** What the script's store remembers between runs; all of it can be learned again from the spreadsheet. */

import { isUse, type Use } from '../domain/settings/uses'
import { isRecord, isText, parseJson } from '../kernel/json'
import { once } from '../kernel/once'
import { type Lang, langOf } from '../kernel/text'
import type { Store } from '../ports'
import type { StoreState } from '../workbook/book'
import type { Layout } from '../workbook/tabs/layout'
import { unpackLayout } from '../workbook/tabs/memory'
import type { Kit } from './kit'

export type Shared = Readonly<Record<string, string>>

/** Keys of the shared store. */
export const STATE = 'state'
export const LAYOUT = 'layout'
/** Nothing is due before this moment; '' when nothing is known to be. */
export const NEXT = 'next'

/** Why everything that waits must be stopped before anything else happens; see the events of the same names. */
export type Hold = 'copied' | 'lost'

/**
 * How this code keeps rows and properties, counted up when older code would misread them. The web app runs what was deployed, the minute what was
 * pushed: where they meet, the older one stores mail and leaves deciding to the newer.
 */
export const SCHEMA = 2

export interface KeptState extends StoreState {
  /** Of the newest code that wrote here. */
  readonly schema: number
  readonly lang: Lang
  readonly zone: string
  readonly hold?: Hold
  /** What the programme uses Hilo for; missing in a file that was never asked. */
  readonly uses?: readonly Use[]
}

const HOLDS: readonly Hold[] = ['copied', 'lost']

export const readState = (shared: Shared): KeptState => readKept(shared[STATE] ?? '')
const readKept = once((kept): KeptState => {
  const raw = parseJson(kept)
  const value = isRecord(raw) ? raw : {}
  const counts = isRecord(value.counts) ? value.counts : {}
  const { lang } = value
  const hold = HOLDS.find((one) => one === value.hold)
  return {
    commit: typeof value.commit === 'number' ? value.commit : 0,
    schema: typeof value.schema === 'number' ? value.schema : SCHEMA,
    install: isText(value.install) ? value.install : '',
    counts: Object.fromEntries(
      Object.entries(counts).flatMap(([key, count]) => (typeof count === 'number' ? [[key, count] as const] : [])),
    ),
    lang: langOf(isText(lang) ? lang : ''),
    zone: isText(value.zone) ? value.zone : 'America/Argentina/Buenos_Aires',
    ...(hold ? { hold } : {}),
    ...(Array.isArray(value.uses) ? { uses: value.uses.filter((one): one is Use => isText(one) && isUse(one)) } : {}),
  }
}, 8)
/** Written by this code, or by older. */
export const isOurs = (shared: Shared): boolean => readState(shared).schema <= SCHEMA

export const stateEntry = (state: KeptState): Shared => ({ [STATE]: JSON.stringify({ ...state, schema: Math.max(state.schema, SCHEMA) }) })

/** Google takes 9 KB a property (Apps Script quotas); a text of many tabs goes into several. */
const PART = 8_500
const MOST_PARTS = 9

export const layoutEntries = (packed: string, before: Shared): Shared => {
  const parts = Math.ceil(packed.length / PART)
  const entries: Record<string, string> = {}
  for (let part = 0; part < MOST_PARTS; part++) {
    const key = part === 0 ? LAYOUT : `${LAYOUT}.${part}`
    if (part < parts || before[key]) entries[key] = packed.slice(part * PART, (part + 1) * PART)
  }
  return entries
}
export const packedLayout = (shared: Shared): string => {
  let packed = shared[LAYOUT] ?? ''
  for (let part = 1; part < MOST_PARTS; part++) packed += shared[`${LAYOUT}.${part}`] ?? ''
  return packed
}
/** Where the tabs stood when somebody last looked. */
export const layoutIn = (shared: Shared, { tables }: Kit): Layout | undefined => unpackLayout(packedLayout(shared), tables)

/** A store that threw may have stored: the same again does no harm. `false`: it threw again, and nobody knows. */
export const storeSurely = (store: Store, entries: Shared): boolean => {
  for (let tries = 0; tries < 2; tries++) {
    try {
      store.set(entries)
      return true
    } catch {}
  }
  return false
}
