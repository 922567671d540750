/** Schedules a send: the people counted now are frozen, the row says when it leaves, and planning begins part by part. */
import { type Act, append, edit, next, patch } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import { after, DAY, type Instant } from '../../kernel/time'
import { sayMoment } from '../calendar/say'
import type { Wave } from '../calendar/spread'
import { zone } from '../calendar/zone'
import { contacts, people } from '../contacts/contacts'
import { enqueue, occasionNeeds } from '../outbox/enqueue'
import { toJson } from '../settings/settings'
import { fillTemplate } from '../templates/fill'
import { previewTemplate } from '../templates/preview'
import { templateId, templates } from '../templates/tables'
import type { TemplateInfo } from '../templates/template'
import { extrasOf, type Mapping } from './fill'
import { readWaves, waveAt } from './over-time'
import { audiences, type Recipient, type SendState, sends } from './tables'

/** Each becomes a row of the queue and one of «Por salir»: a commit of 400 rows. */
const PART = 200
/** A message of a send that could not leave for two days has lost its occasion. */
const EXPIRES = 2 * DAY

export const planned = event<{ readonly sendId: string; readonly part: number }>('sends.plan', (raw) =>
  isRecord(raw) && isText(raw['sendId']) && typeof raw['part'] === 'number' ? { sendId: raw['sendId'], part: raw['part'] } : undefined,
)

export interface Order {
  readonly id: string
  readonly name: string
  readonly template: string
  readonly templateTitle: string
  readonly audience: string
  readonly mapping: Mapping
  readonly at: Instant
  readonly people: readonly Recipient[]
  /** When how many of them leave, and how that is said where it takes more than a day. */
  readonly waves: readonly Wave[]
  readonly spread: string | null
  readonly by: string
  /** See `sends.list`. */
  readonly list: number | null
  /** The row stands already in Envíos. */
  readonly exists: boolean
}

/** Shows a state and remembers that it was Hilo who wrote it. */
export const toState = (state: SendState) => ({ state, state_known: state }) as const

export const schedule = (order: Order, ctx: Ctx): readonly Act[] => {
  const parts = Array.from({ length: Math.ceil(order.people.length / PART) }, (_, part) =>
    order.people.slice(part * PART, (part + 1) * PART),
  )
  const hilo = {
    ...toState('preparing'),
    reason: order.spread,
    next_step: null,
    audience_count: order.people.length,
    sent: 0,
    delivered: 0,
    read: 0,
    replied: 0,
    not_sent: 0,
    cost: null,
    at: order.at,
    template: order.template,
    mapping: toJson(order.mapping),
    planned: 0,
    waves: toJson(order.waves),
    by: order.by,
    list: order.list,
  }
  const typed = { name: order.name, template_id: order.templateTitle, audience: order.audience, scheduled_at: order.at }
  return [
    // In the panel a person asked for exactly this row.
    order.exists ? edit(sends, order.id, { ...hilo, ...typed }) : append(sends, { id: order.id, ...hilo, ...typed }),
    ...parts.map((some, part) =>
      append(audiences, { id: partId(order.id, part), send_id: order.id, part, people: some.map((one) => toRecipient(one)) }),
    ),
    next(planned(`${order.id} 0 ${ctx.now}`, { sendId: order.id, part: 0 })),
  ]
}
const toRecipient = ({ contactId, contactRow, name, values }: Recipient) => ({ contactId, contactRow, name, values: { ...values } })
const partId = (sendId: string, part: number): string => `${sendId}.${part}`

/** Puts one part into the queue; the next one follows in a commit of its own. */
export const plan = (state: State, { sendId, part }: { readonly sendId: string; readonly part: number }, ctx: Ctx): readonly Act[] => {
  const send = state.get(sends, sendId)
  if (send?.at == null || send.state_known === 'cancelled') return []
  const row = state.get(audiences, partId(sendId, part))
  const info = state.all(templates).find((one) => one.id === send.template)?.info
  if (!info) return [patch(sends, sendId, { ...toState('paused'), reason: VANISHED[ctx.lang], next_step: VANISHED_NEXT[ctx.lang] })]
  // Some may have left already while the last part was being planned.
  if (!row) return send.state_known === 'preparing' ? finishPlanning(send.at, sendId, ctx) : []
  const group = row.people ?? []
  state.want(group.flatMap((one): Need[] => [rowNeed(people, one.contactId), ...occasionNeeds(keyOf(sendId, one.contactId))]))
  const { at } = send
  const waves = readWaves(send.waves)
  return [
    ...group.flatMap((one, place) => {
      const leaves = waveAt(waves, part * PART + place, at)
      const filled = fillTemplate(info, one.values, extrasOf(one.values))
      if (!filled.ok) return []
      return enqueue(
        state,
        {
          key: keyOf(sendId, one.contactId),
          contactId: one.contactId,
          contactRow: one.contactRow < 0 ? state.rowOf(contacts, one.contactId) : one.contactRow,
          peopleRow: state.rowOf(people, one.contactId),
          personName: one.name,
          origin: 'send',
          originName: send.name ?? '',
          author: send.by ?? '',
          sendId,
          template: send.template ?? undefined,
          category: info.category,
          body: { kind: 'template', name: info.name, language: info.language, components: filled.value },
          preview: shownText(previewTemplate(info, one.values)),
          notBefore: leaves,
          expiresAt: after(leaves, EXPIRES),
        },
        ctx,
      )
    }),
    patch(sends, sendId, { planned: (part + 1) * PART }),
    next(planned(`${sendId} ${part + 1} ${ctx.now}`, { sendId, part: part + 1 })),
  ]
}
export const keyOf = (sendId: string, contactId: string): string => `send ${sendId} ${contactId}`

const shownText = (preview: { readonly header: string | null; readonly body: string; readonly footer: string | null }): string =>
  [preview.header, preview.body, preview.footer].filter((part) => part !== null && part !== '').join('\n')

const finishPlanning = (at: Instant, sendId: string, ctx: Ctx): readonly Act[] => [
  patch(sends, sendId, {
    ...toState('scheduled'),
    next_step: join(t('Sale ', 'Sai ', 'Leaves '), sayMoment(at, ctx.now, zone(ctx.zone)))[ctx.lang],
  }),
]

/** A template that somebody deleted at WhatsApp: what would have used it waits for a person. */
export const pauseVanished = (state: State, given: { readonly templates: readonly TemplateInfo[] }, ctx: Ctx): readonly Act[] => {
  const present = new Set(given.templates.map((info) => templateId(info.name, info.language)))
  return state
    .all(sends)
    .filter((send) => send.template !== null && !present.has(send.template) && isUnderWay(send.state_known))
    .map((send) => patch(sends, send.id, { ...toState('paused'), reason: VANISHED[ctx.lang], next_step: VANISHED_NEXT[ctx.lang] }))
}
const isUnderWay = (state: SendState | null): boolean => state === 'preparing' || state === 'scheduled' || state === 'leaving'

const VANISHED = t('La plantilla ya no está en WhatsApp.', 'O modelo já não está no WhatsApp.', 'The template is no longer in WhatsApp.')
const VANISHED_NEXT = t('Elegí otra y programalo de nuevo.', 'Escolha outro e programe de novo.', 'Choose another one and schedule again.')
