/**
 * Many people write through the relay while the web app fails, is slow and dies: the simulator of Meta repeats and disorders, everything
 * runs in real time on this machine. What must come out: every message once, nothing dead, and how long it took until nothing waited.
 */
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { parseOptions } from '../../local/options'
import type { StartRelay } from '../../local/relay'
import { startWorld } from '../../local/world'
import { DIRECTION, MESSAGE_STATES } from '../../src/domain/messages/messages'
import { textFrom } from '../../test/kit/meta'
import { waIdOf } from '../people'
import { column } from '../tables'
import { type Mood, type Unreliable, unreliable } from './unreliable'

export interface Load {
  /** Messages that the simulator delivers, besides repeats. */
  readonly messages: number
  readonly people: number
  /** Share of deliveries that come once more. */
  readonly repeated: number
  readonly seconds: number
  /** From which second on the web app is in which mood. */
  readonly moods: readonly (readonly [second: number, mood: Mood])[]
  /** In place of seconds: from which envelope on. */
  readonly turns?: Unreliable['turns']
  readonly slowMs: number
  /** Webhooks of our own beside, timed to the answer. */
  readonly timed: number
  /** Seconds after the last message until everything must have arrived. */
  readonly patience: number
}

export interface Outcome {
  readonly sent: number
  readonly deliveries: number
  readonly rows: number
  readonly distinct: number
  /** Our messages whose row does not say what became of them on the phone. */
  readonly behind: number
  readonly dead: number
  readonly failing: number
  /** Seconds from the last message until the last event was recorded. */
  readonly emptied: number
  readonly p50: number
  readonly p99: number
  readonly met: Readonly<Record<Mood, number>>
  readonly refused: number
}

const SECOND = 1_000
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const open = async (root: string, slowMs: number, start: StartRelay) => {
  const options = parseOptions([
    '--port',
    '0',
    '--data',
    'none',
    '--seed',
    'ready',
    '--relay',
    '--no-open',
    '--at',
    '2027-02-01T10:00:00-03:00',
  ])
  if (options === undefined) throw new Error('the options ask only for help')
  let door: Unreliable | undefined
  const relay: StartRelay = async (spec) => {
    const [[key = '', programme = {}] = []] = Object.entries(spec.programmes)
    door = await unreliable('webApp' in programme ? String(programme.webApp) : '', slowMs)
    return start({ ...spec, programmes: { [key]: { ...programme, webApp: door.url } } })
  }
  const world = await startWorld(options, { dist: join(root, 'dist'), build: join(root, 'build'), relay })
  const { relayUrl } = await (await fetch(`${world.origins.main}/sim`)).json()
  if (!door || typeof relayUrl !== 'string') throw new Error('no relay was started')
  return { world, town: world.town(), door, relayUrl }
}

export const playLoad = async (root: string, load: Load, start: StartRelay, say: (line: string) => void): Promise<Outcome> => {
  const { world, town, door, relayUrl } = await open(root, load.slowMs, start)
  door.turns = load.turns ?? []
  try {
    const { cloud } = town
    const identity = cloud.identity()
    let deliveries = 0
    cloud.events((event) => {
      if (event.type === 'webhook') deliveries++
    })
    cloud.configure({
      pace: 'slow',
      webhooks: { parallel: 30, duplicates: load.repeated, copies: 1, copyAfterMs: 3 * SECOND, disorder: true },
    })
    const times: number[] = []
    const knock = async (number: number): Promise<void> => {
      const webhook = textFrom(waIdOf(number % load.people), 'hola', `wamid.timed.${number}`, town.clock.now())
      const body = JSON.stringify(webhook).replace('"100"', `"${identity.wabaId}"`).replace('"200"', `"${identity.phoneNumberId}"`)
      const signature = `sha256=${createHmac('sha256', identity.appSecret).update(body).digest('hex')}`
      const headers = { 'Content-Type': 'application/json', 'X-Hub-Signature-256': signature }
      const before = performance.now()
      const answer = await fetch(`${relayUrl}/webhook`, { method: 'POST', headers, body })
      await answer.arrayBuffer()
      times.push(performance.now() - before)
      if (answer.status !== 200) throw new Error(`a webhook was answered with ${answer.status}`)
    }
    const began = Date.now()
    const since = (): number => (Date.now() - began) / SECOND
    let knocked = 0
    for (let sent = 0; sent < load.messages; ) {
      const now = since()
      door.mood = load.moods.filter(([second]) => second <= now).at(-1)?.[1] ?? 'fine'
      const wanted = Math.min(load.messages, Math.ceil((now / load.seconds) * load.messages))
      for (; sent < wanted; sent++) cloud.phone(waIdOf(sent % load.people)).text(`mensaje ${sent}`)
      for (; knocked < (wanted / load.messages) * load.timed; knocked++) await knock(knocked)
      await sleep(50)
    }
    const last = Date.now()
    const total = load.messages + load.timed
    const came = (): readonly unknown[] => {
      const directions = column({ town }, 'messages', 'direction')
      return column({ town }, 'messages', 'wamid').filter((_, at) => directions[at] === DIRECTION.in.es)
    }
    const behind = (): number => {
      const states = column({ town }, 'messages', 'status')
      const shown = new Map(column({ town }, 'messages', 'wamid').map((wamid, at) => [wamid, states[at]]))
      return cloud.accepted().filter(({ id, status }) => shown.get(id) !== MESSAGE_STATES[status].es).length
    }
    const health = async () => (await fetch(`${relayUrl}/health`)).json()
    let emptied = 0
    for (let told = 0; ; told++) {
      const now = since()
      door.mood = load.moods.filter(([second]) => second <= now).at(-1)?.[1] ?? 'fine'
      const [state] = (await health()).programmes
      const left = total - came().length + behind()
      if (left > 0) emptied = (Date.now() - last) / SECOND
      if (told % 20 === 0)
        say(`${Math.round(now)} s: ${left} to come, ${state.queued} queued, ${state.failing} failing, web app ${door.mood}`)
      if (left <= 0 && state.queued === 0 && state.failing === 0) break
      if ((Date.now() - last) / SECOND > load.patience) break
      await sleep(500)
    }
    const { programmes, refused } = await health()
    const rows = came()
    const sorted = times.sort((a, b) => a - b)
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return {
      sent: total,
      deliveries: deliveries + load.timed,
      rows: rows.length,
      distinct: new Set(rows).size,
      behind: behind(),
      dead: programmes[0].dead,
      failing: programmes[0].failing,
      emptied,
      p50: at(0.5),
      p99: at(0.99),
      met: door.met,
      refused: Object.keys(refused).length,
    }
  } finally {
    await world.close()
    await door.stop()
  }
}
