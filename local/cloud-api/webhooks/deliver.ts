/** Posts deliveries: only 200 counts, redirects are not followed, what fails comes again with growing gaps for seven days. */
import { RETRY_GAPS, WEBHOOK } from '../limits'
import type { Sim } from '../sim'
import type { Delivery, HistoryEvent, World } from '../world'
import { signature } from './sign'
import { destination } from './where'

/** Kept by world, so that answers to a world that was replaced touch nothing of the new one. */
const flying = new WeakMap<World, Map<string, Promise<void>>>()

/** Deliveries under way right now, by id. */
export const underWay = (world: World): Map<string, Promise<void>> => {
  const known = flying.get(world)
  if (known !== undefined) return known
  const fresh = new Map<string, Promise<void>>()
  flying.set(world, fresh)
  return fresh
}

const note = (sim: Sim, delivery: Delivery, state: HistoryEvent['webhook'], url: string, error?: string): void => {
  for (const { event } of delivery.updates) {
    const message = event === undefined ? undefined : sim.world.messages[event.message]
    if (event === undefined || message?.direction !== 'out') continue
    const entry = message.events.find(({ id }) => id === event.id)
    if (entry === undefined) continue
    entry.webhook = state
    entry.url = url
    if (error === undefined) delete entry.error
    else entry.error = error
  }
}

const again = (sim: Sim, delivery: Delivery): 'retry' | 'dropped' => {
  const gap = RETRY_GAPS[Math.min(delivery.attempts - 1, RETRY_GAPS.length - 1)] ?? 0
  const at = sim.now() + gap
  if (at - delivery.firstAt > WEBHOOK.giveUpAfter) {
    delete sim.world.deliveries[delivery.id]
    return 'dropped'
  }
  delivery.state = 'later'
  sim.later(at, { kind: 'attempt', delivery: delivery.id })
  return 'retry'
}

/** Sometimes Meta delivers what was already taken once more. */
const repeat = (sim: Sim, delivery: Delivery): void => {
  const { duplicates, copies, copyAfterMs } = sim.world.settings.webhooks
  if (delivery.copy || !sim.random.share(duplicates)) return
  for (let nth = 0; nth < copies; nth++) {
    const copy: Delivery = { ...delivery, id: sim.newId(), attempts: 0, state: 'later', copy: true, firstAt: sim.now() }
    sim.world.deliveries[copy.id] = copy
    sim.later(sim.now() + copyAfterMs, { kind: 'attempt', delivery: copy.id })
  }
}

const post = async (sim: Sim, delivery: Delivery): Promise<void> => {
  const { world } = sim
  const [first] = delivery.updates
  const to = first === undefined ? undefined : destination(sim, first)
  const told = { type: 'webhook', delivery: delivery.id, attempt: delivery.attempts, updates: delivery.updates.length } as const
  if (to === undefined) {
    delete sim.world.deliveries[delivery.id]
    sim.emit({ ...told, url: '', status: 0, outcome: 'nowhere' })
    return
  }
  const body = Buffer.from(delivery.body, 'utf8')
  const headers = {
    'content-type': 'application/json',
    'content-length': String(body.length),
    'user-agent': 'facebookexternalua',
    'x-hub-signature-256': signature(to.secret, body),
  }
  const answer = await sim
    .transport({ method: 'POST', url: to.url, headers, body, timeoutMs: world.settings.webhooks.timeoutMs })
    .catch((fault: unknown) => (fault instanceof Error ? fault.message : String(fault)))
  if (sim.world !== world) return
  const status = typeof answer === 'string' ? 0 : answer.status
  if (status === 200) {
    delete sim.world.deliveries[delivery.id]
    note(sim, delivery, 'DELIVERED', to.url)
    repeat(sim, delivery)
    sim.emit({ ...told, url: to.url, status, outcome: 'delivered' })
    return
  }
  const outcome = again(sim, delivery)
  note(
    sim,
    delivery,
    outcome === 'retry' ? 'RETRYING' : 'FAILED',
    to.url,
    typeof answer === 'string' ? answer : `HTTP status code ${status}`,
  )
  sim.emit({ ...told, url: to.url, status, outcome })
}

/** Starts as many waiting deliveries as may be under way at once, oldest first. */
export const sendWaiting = (sim: Sim): void => {
  const { world } = sim
  const air = underWay(world)
  const places = Math.min(world.settings.webhooks.parallel, WEBHOOK.parallel)
  const waiting = Object.values(world.deliveries).filter(({ id, state }) => state === 'waiting' && !air.has(id))
  const next = world.settings.webhooks.disorder ? sim.random.shuffle(waiting) : waiting
  for (const delivery of next.slice(0, Math.max(0, places - air.size))) {
    delivery.attempts++
    air.set(
      delivery.id,
      post(sim, delivery).finally(() => {
        air.delete(delivery.id)
        if (sim.world !== world) return
        sendWaiting(sim)
        sim.settle()
      }),
    )
  }
}

/** A delivery whose time has come again joins those that wait. */
export const attempt = (sim: Sim, id: string): void => {
  const delivery = sim.world.deliveries[id]
  if (delivery === undefined) return
  delivery.state = 'waiting'
  sendWaiting(sim)
}
