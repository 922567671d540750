/** A programme on the built bundle, driven by requests alone: phones write, people type into tabs, the panel asks, the clock moves. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { StartRelay } from '../../local/relay'
import type { World } from '../../local/world'
import { driver, startThrough } from './desk'

type Row = Readonly<Record<string, unknown>>

const OWNER = 'engine@hilo.example'
const letters = (at: number): string => (at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26))
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

export interface Office {
  readonly world: World
  records(table: string): Promise<readonly Row[]>
  /** A person types into cells of a tab's row (as people count rows), by heading. */
  type(tab: string, row: number, cells: Readonly<Record<string, string | number | boolean>>): Promise<void>
  /** What the panel would get; throws what it would say. */
  ask(name: string, input: unknown): Promise<unknown>
  askAs(user: string, name: string, input: unknown): Promise<unknown>
  /** `03-02 17:20` of 2027 in Buenos Aires, minute by minute. */
  until(words: string): Promise<void>
  /** The same where nothing is due on the way: after two minutes triggers are held back, until two minutes before. */
  sleepUntil(words: string): Promise<void>
  writes(waId: string, text: string, context?: string): Promise<void>
  get(path: string): Promise<unknown>
  post(path: string, body: unknown): Promise<unknown>
  close(): Promise<void>
}

export const at = (words: string): string => `2027-${words.replace(' ', 'T')}:00-03:00`

export const openOffice = async (begins: string, relay?: StartRelay): Promise<Office> => {
  const world = await startThrough(relay, '--seed', 'ready', '--at', at(begins), ...(relay ? ['--relay'] : []))
  const local = driver(world.origins.main)
  const { host } = world.town()
  const nonces = new Map<string, string>()
  const nonceOf = async (user: string): Promise<string> => {
    const known = nonces.get(user)
    if (known) return known
    host.users.of(user)
    const opened = await host.people.menu(user, 'openPanel')
    if (!opened.ok) throw new Error(opened.error.message)
    const [panel] = host.screen.panelsOf(user)
    const nonce = /data-nonce="([^"]+)"/.exec(panel?.page.content ?? '')?.[1] ?? ''
    nonces.set(user, nonce)
    return nonce
  }
  const askAs: Office['askAs'] = async (user, name, input) => {
    const answer = await local.post('/sim/call', { user, function: 'rpc', args: [await nonceOf(user), name, JSON.stringify(input)] })
    const text: unknown = isRow(answer) ? answer['value'] : undefined
    const reply: unknown = typeof text === 'string' ? JSON.parse(text) : undefined
    if (!isRow(reply) || reply['ok'] !== true) throw new Error(`${name}: ${JSON.stringify(reply ?? answer)}`)
    return reply['value']
  }
  const headings = async (tab: string): Promise<readonly string[]> => {
    const answer = await local.get(`/v4/spreadsheets/main/values/${encodeURIComponent(`${tab}!1:1`)}`)
    const values: unknown = isRow(answer) ? answer['values'] : undefined
    return Array.isArray(values) && Array.isArray(values[0]) ? values[0].map(String) : []
  }
  return {
    world,
    records: local.records,
    get: local.get,
    post: local.post,
    close: () => world.close(),
    type: async (tab, row, cells) => {
      const known = await headings(tab)
      for (const [heading, value] of Object.entries(cells)) {
        const column = known.indexOf(heading)
        if (column < 0) throw new Error(`${tab} has no column ${heading}: ${known.join(', ')}`)
        await local.post('/sim/edits', { user: OWNER, range: `${tab}!${letters(column)}${row}`, values: [[value]] })
      }
    },
    askAs,
    ask: (name, input) => askAs(OWNER, name, input),
    until: async (words) => {
      await local.post('/sim/clock', { to: at(words) })
    },
    sleepUntil: async (words) => {
      const goal = Date.parse(at(words))
      if (world.town().clock.now() + 240_000 < goal) {
        await local.post('/sim/clock', { advance: 'PT2M' })
        await local.post('/sim/clock', { to: goal - 120_000, asleep: true })
      }
      await local.post('/sim/clock', { to: at(words) })
    },
    writes: async (waId, text, context) => {
      await local.post(`/sim/phones/${waId}/messages`, {
        type: 'text',
        text: { body: text },
        ...(context === undefined ? {} : { context: { message_id: context } }),
      })
      // The webhook is on its way: it is taken before anything else happens.
      await sleep(20)
      await local.post('/sim/clock', { advance: 'PT5S' })
    },
  }
}
