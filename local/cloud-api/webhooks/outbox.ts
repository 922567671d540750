/** Gathers updates into deliveries: batches of the size that is set, in order or in the order the seed draws. */
import { WEBHOOK } from '../limits'
import type { Sim } from '../sim'
import type { Delivery, Update } from '../world'
import { sendWaiting } from './deliver'
import { envelope } from './envelope'
import { webhookText } from './sign'
import { destination } from './where'

/** Queues an update of the account; it leaves at once, or with others when updates are gathered. */
export const notify = (sim: Sim, update: Omit<Update, 'wabaId' | 'at'>): void => {
  const { world } = sim
  const { gatherMs } = world.settings.webhooks
  world.updates.push({ ...update, wabaId: world.waba.id, at: sim.now() })
  if (!world.agenda.some(({ task }) => task.kind === 'flush')) sim.later(sim.now() + gatherMs, { kind: 'flush' })
}

const makeDelivery = (sim: Sim, updates: readonly Update[]): Delivery => {
  const body = webhookText(envelope(updates, sim.random), sim.world.settings.webhooks.escape)
  return { id: sim.newId(), updates: [...updates], body, firstAt: sim.now(), attempts: 0, state: 'waiting', copy: false }
}

/** Splits what is too large for one POST. */
const withinSize = (sim: Sim, updates: readonly Update[]): readonly Delivery[] => {
  const whole = makeDelivery(sim, updates)
  if (Buffer.byteLength(whole.body) <= WEBHOOK.bytes || updates.length === 1) return [whole]
  const half = Math.ceil(updates.length / 2)
  return [...withinSize(sim, updates.slice(0, half)), ...withinSize(sim, updates.slice(half))]
}

/** Only what goes to one address may share a POST. */
const byAddress = (sim: Sim, updates: readonly Update[]): readonly (readonly Update[])[] => {
  const groups = new Map<string, Update[]>()
  for (const update of updates) {
    const url = destination(sim, update)?.url
    if (url === undefined) {
      sim.emit({ type: 'webhook', delivery: '', attempt: 0, updates: 1, url: '', status: 0, outcome: 'nowhere' })
      continue
    }
    const group = groups.get(url)
    if (group === undefined) groups.set(url, [update])
    else group.push(update)
  }
  return [...groups.values()]
}

/** Makes deliveries of all that waits and starts sending them. */
export const flush = (sim: Sim): void => {
  const { world } = sim
  const { disorder, batch } = world.settings.webhooks
  const pending = disorder ? sim.random.shuffle(world.updates) : world.updates
  world.updates = []
  const size = Math.min(batch, WEBHOOK.updates)
  const made: Delivery[] = []
  for (const group of byAddress(sim, pending)) {
    for (let from = 0; from < group.length; from += size) made.push(...withinSize(sim, group.slice(from, from + size)))
  }
  for (const delivery of made) world.deliveries[delivery.id] = delivery
  sendWaiting(sim)
}
