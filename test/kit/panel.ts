/** The panel's door of a local world, without a browser: what `google.script.run` would carry, as its owner. */
import { OWNER } from '../../local/town'
import type { World } from '../../local/world'
import type { CallName, InputOf, Reply, ValueOf } from '../../src/app/api'
import type { driver } from './desk'

export type Local = ReturnType<typeof driver>
export type Panel = <N extends CallName>(name: N, input: InputOf<N>) => Promise<Reply<ValueOf<N>>>

/** Opens the panel and keeps its nonce. */
export const openPanel = async (world: World): Promise<Panel> => {
  const { host } = world.town()
  const nonce = await nonceOf(world)
  return async (name, input) => {
    const finished = await host.people.call(OWNER, 'rpc', [nonce, name, JSON.stringify(input)])
    if (!finished.ok) throw new Error(`rpc: ${finished.error.message}`)
    // The value as it crosses the wire holds the reply as a text.
    return JSON.parse(JSON.parse(finished.value))
  }
}

/** What every panel's page carries. */
export const nonceOf = async (world: World): Promise<string> => {
  const { host } = world.town()
  await host.people.menu(OWNER, 'openPanel')
  const [panel] = host.screen.panelsOf(OWNER)
  if (panel) host.screen.close(panel.id)
  return /data-nonce="([^"]+)"/.exec(panel?.page.content ?? '')?.[1] ?? ''
}

/** A minute of quotas later; every trigger due on the way has run. */
export const later = (local: Local, advance = 'PT1M'): Promise<unknown> => local.post('/sim/clock', { advance })

export const PHONES = ['5491155550101', '5491155550102', '5491155550103'] as const

/** People with permission, by the panel's own import. */
export const addPeople = async (panel: Panel, names: readonly string[]): Promise<void> => {
  const answer = await panel('contacts.import', {
    batch: 'b1',
    part: 0,
    parts: 1,
    permission: 'form',
    rows: names.map((name, at) => ({ line: at + 2, name, phone: `+${PHONES[at]}`, e164: `+${PHONES[at]}`, fields: {}, own: {} })),
  })
  if (!answer.ok) throw new Error(`${answer.problem} ${answer.next}`)
}

/** Everything that people and Hilo know, to see that nothing of it changed. */
export const knowledge = async (local: Local): Promise<Readonly<Record<string, unknown>>> => {
  const tables = ['contacts', 'people', 'messages', 'queue', 'upcoming', 'sends', 'templates', 'settings', 'waiting']
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await local.records(table)] as const)))
}
