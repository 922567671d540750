/** An approved template and room for many people: what a campaign needs from Meta's side. */
import { tabOf } from './tables'
import type { BenchWorld } from './world'

const NAME = 'recordatorio_clase'
const LANGUAGE = 'es_AR'
export const TEMPLATE = `${NAME}|${LANGUAGE}`

const DEFINITION = {
  name: NAME,
  language: LANGUAGE,
  category: 'UTILITY',
  parameter_format: 'NAMED',
  components: [
    {
      type: 'BODY',
      text: 'Hola {{nombre}}, mañana hay clase a las 10.',
      example: { body_text_named_params: [{ param_name: 'nombre', example: 'Camila' }] },
    },
  ],
}

/** Meta's review takes minutes; the limit of people a day is told by webhook. */
export const readyToSend = async (world: BenchWorld): Promise<void> => {
  const { town } = world
  const { wabaId, token } = town.cloud.identity()
  town.cloud.meta.tier('TIER_10K')
  const answer = await fetch(`${town.graphUrl}/v23.0/${wabaId}/message_templates`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(DEFINITION),
  })
  if (!answer.ok) throw new Error(`the template was refused: ${await answer.text()}`)
  await world.minutes(5)
  await world.ask('templates.sync', {})
  // A thousand messages cost more than the cap of a month that nobody has set.
  await world.ask('money.cap', { usd: 10_000 })
}

/** To everybody in Contactos. */
export const sendToAll = async (world: BenchWorld, count: number, when: 'ahora' | 'mañana 10:00'): Promise<void> => {
  const audience = { sheetId: tabOf(world, 'contacts').sheetId, kind: 'all' as const, fromRow: 2, toRow: 2, conditions: '' }
  await world.ask('sends.schedule', { name: 'Clase', template: TEMPLATE, mapping: {}, audience, when, count })
}
