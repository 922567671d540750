/** GET /{number}/message_history and /{history}/events: what became of each message and of each webhook about it. */
import { badParameter } from '../graph/fault'
import { pickFields } from '../graph/fields'
import { page } from '../graph/paging'
import { type Answer, type GraphCall, textField } from '../graph/request'
import type { JsonObject } from '../json'
import type { Sim } from '../sim'
import type { HistoryEvent, OutMessage } from '../world'

const DEFAULT_FIELDS = ['id', 'message_id']
const KNOWN = [...DEFAULT_FIELDS, 'events']
const EVENT_FIELDS = ['id', 'delivery_status', 'webhook_update_state', 'timestamp', 'application', 'webhook_uri', 'error_description']

const eventNode = (sim: Sim, event: HistoryEvent): JsonObject => ({
  id: event.id,
  delivery_status: event.status,
  webhook_update_state: event.webhook,
  timestamp: Math.floor(event.at / 1_000),
  application: { id: sim.world.app.id, name: sim.world.app.name },
  ...(event.url === undefined ? {} : { webhook_uri: event.url }),
  ...(event.error === undefined ? {} : { error_description: event.error }),
})

const outgoing = (sim: Sim): readonly OutMessage[] => Object.values(sim.world.messages).filter((message) => message.direction === 'out')

export const messageHistory = (sim: Sim, call: GraphCall): Answer => {
  const [id, fields] = [textField(call, 'message_id'), textField(call, 'fields')]
  const items = outgoing(sim)
    .filter((message) => message.numberId === call.node && (id === undefined || message.id === id))
    .reverse()
    .map(
      (message): JsonObject => ({
        id: message.historyId,
        message_id: message.id,
        events: { data: message.events.map((event) => eventNode(sim, event)) },
      }),
    )
    .map((entry) => pickFields(entry, fields, DEFAULT_FIELDS, KNOWN))
  return { status: 200, json: page(call, sim.graphBase(), items, { usual: 25, most: 100 }) }
}

export const historyEvents = (sim: Sim, call: GraphCall): Answer => {
  const message = outgoing(sim).find(({ historyId }) => historyId === call.node)
  if (message === undefined) throw badParameter('Invalid parameter')
  const items = message.events.map((event) => pickFields(eventNode(sim, event), textField(call, 'fields'), EVENT_FIELDS, EVENT_FIELDS))
  return { status: 200, json: page(call, sim.graphBase(), items, { usual: 25, most: 100 }) }
}
