/** Every reason not to send, with the words its row shows and what becomes of the message. */
import type { Programme } from '../../../test/kit/programme'
import { arrange, importPeople, minutes, sendsOf, TEMPLATE_ID, teaching } from '../../../test/kit/steps'
import { type Act, append, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { after, DAY, HOUR, type Instant, instant, MINUTE } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import { sends } from '../sends/tables'
import { account, stopped } from '../settings/settings'
import { templates } from '../templates/tables'
import { enqueue, type Wish } from './enqueue'
import { LOOK_AGAIN } from './guards'
import type { OutBody } from './message'
import { type Origin, queue, reached, upcoming } from './queue'
import { FREE, slow } from './slow'

const TEMPLATE: OutBody = {
  kind: 'template',
  name: 'recordatorio_clase',
  language: 'es_AR',
  components: [{ type: 'body', parameters: [{ type: 'text', name: 'nombre', text: 'Ana' }] }],
}
const TEXT: OutBody = { kind: 'text', text: 'hola' }

type Arrange = (state: State, id: string, ctx: Ctx) => readonly Act[]
const person =
  (values: Parameters<typeof patch<typeof people>>[2] | ((now: Instant) => Parameters<typeof patch<typeof people>>[2])): Arrange =>
  (_state, id, ctx) => [patch(people, id, typeof values === 'function' ? values(ctx.now) : values)]

/** In Contactos too: a cell that says otherwise is somebody's wish. */
const permission =
  (consent: 'unknown' | 'no'): Arrange =>
  (_state, id) => [patch(people, id, { consent }), patch(contacts, id, { consent })]

interface Case {
  readonly name: string
  readonly origin: Origin
  readonly body?: OutBody
  readonly wish?: (now: Instant) => Partial<Wish>
  readonly before?: Arrange
  /** Wall clock of the run, -03:00. */
  readonly at?: string
  readonly state: string
  readonly why: string
  /** When it is tried again, ms from the run. */
  readonly until?: number
}

const NO_PERMISSION = 'Falta su permiso. Marcá «Sí» en la columna Permiso cuando lo tengas.'
const OUT = 'Pidió no recibir más mensajes (BAJA).'
const CLOSED = 'Pasaron 24 h desde que escribió; WhatsApp solo deja mandar un mensaje aprobado.'
const TEMPLATE_STOPPED = 'WhatsApp no deja usar esta plantilla ahora. Mirá por qué en Plantillas.'
const NOWHERE = 'No tiene un número de WhatsApp completo. Completalo en Contactos.'
const DAY_TIME = '2027-02-02T10:00:00-03:00'

const templateIs =
  (status: 'paused' | 'rejected' | 'deleted' | 'pending'): Arrange =>
  () => [patch(templates, TEMPLATE_ID, { status })]

const CASES: readonly Case[] = [
  { name: 'permission unknown', origin: 'send', before: permission('unknown'), state: 'skipped', why: NO_PERMISSION },
  { name: 'permission refused', origin: 'notice', before: permission('no'), state: 'skipped', why: NO_PERMISSION },
  ...(['reply', 'manual', 'test', 'send', 'notice'] as const).map(
    (origin): Case => ({ name: `BAJA, ${origin}`, origin, before: person({ consent: 'out' }), state: 'skipped', why: OUT }),
  ),
  {
    name: 'promotions stopped in WhatsApp',
    origin: 'send',
    wish: () => ({ category: 'marketing' }),
    before: person((now) => ({ marketing_stopped_at: now })),
    state: 'skipped',
    why: 'En su WhatsApp pidió no recibir difusiones de tu organización.',
  },
  {
    name: 'in the night',
    origin: 'send',
    at: '2027-02-01T23:10:00-03:00',
    state: 'queued',
    why: 'Fuera del horario de envíos; sale mañana 08:00.',
    until: 8 * HOUR + 50 * MINUTE,
  },
  {
    name: 'right after another automatic message',
    origin: 'notice',
    before: person((now) => ({ last_auto_at: after(now, -HOUR) })),
    state: 'queued',
    why: 'Hace poco le salió otro mensaje; espera un rato.',
    until: 3 * HOUR,
  },
  {
    name: 'past its occasion',
    origin: 'send',
    wish: (now) => ({ expiresAt: after(now, -1) }),
    state: 'expired',
    why: 'Se venció antes de poder salir.',
  },
  {
    name: 'a person whom WhatsApp wants left alone',
    origin: 'manual',
    before: person((now) => ({ rest_until: after(now, 20 * MINUTE) })),
    state: 'queued',
    why: 'WhatsApp pide esperar con esta persona.',
    until: 20 * MINUTE,
  },
  {
    name: 'the limit of people of the day',
    origin: 'send',
    before: (state, _id, ctx) => [
      account.set(state, { ...account.of(state), provider: 'cloud_api', peoplePerDay: 2 }),
      append(reached, { id: 'hour_x', hour: instant(Math.floor(ctx.now / HOUR) * HOUR - 2 * HOUR), people: 2 }),
    ],
    state: 'queued',
    why: 'WhatsApp te deja escribir a 2 personas nuevas por día; sale cuando haya lugar.',
    // Two hours ago, and the quarter in which they were counted.
    until: 22 * HOUR + HOUR / 4,
  },
  {
    name: 'everybody must slow down',
    origin: 'send',
    before: (state, _id, ctx) => [slow.set(state, { ...FREE, until: ctx.now + 7 * MINUTE })],
    state: 'queued',
    why: 'WhatsApp pidió ir más despacio.',
    until: 7 * MINUTE,
  },
  {
    name: 'the account is stopped',
    origin: 'manual',
    before: (state) => [stopped.set(state, { reason: 'La clave venció.', next: 'Pegá otra.' })],
    state: 'held',
    why: 'La clave venció.',
    until: LOOK_AGAIN,
  },
  {
    name: 'nothing is connected',
    origin: 'send',
    before: (state) => [account.set(state, { ...account.of(state), provider: 'none' })],
    state: 'held',
    why: 'WhatsApp todavía no está conectado. Hilo › Conectar.',
    until: LOOK_AGAIN,
  },
  { name: 'free words, never wrote', origin: 'manual', body: TEXT, state: 'skipped', why: CLOSED },
  {
    name: 'free words, 24 hours over',
    origin: 'manual',
    body: TEXT,
    before: person((now) => ({ last_in_at: after(now, -DAY) })),
    state: 'skipped',
    why: CLOSED,
  },
  {
    name: 'a number that cannot be reached',
    origin: 'send',
    before: person({ unreachable: 'Ese número no tiene WhatsApp. Pedile otro.' }),
    state: 'skipped',
    why: 'Ese número no tiene WhatsApp. Pedile otro.',
  },
  { name: 'no number at all', origin: 'send', before: person({ phone: null, wa_id: null, user_id: null }), state: 'skipped', why: NOWHERE },
  ...(['paused', 'rejected', 'deleted', 'pending'] as const).map(
    (status): Case => ({
      name: `template ${status}`,
      origin: 'send',
      wish: () => ({ template: TEMPLATE_ID }),
      before: templateIs(status),
      state: 'held',
      why: TEMPLATE_STOPPED,
      until: LOOK_AGAIN,
    }),
  ),
  {
    name: 'send paused',
    origin: 'send',
    wish: () => ({ sendId: 'e_1' }),
    before: () => [append(sends, { id: 'e_1', name: 'Clase', state: 'paused', state_known: 'paused' })],
    state: 'held',
    why: 'El envío está en pausa.',
  },
  {
    name: 'send cancelled',
    origin: 'send',
    wish: () => ({ sendId: 'e_1' }),
    before: () => [append(sends, { id: 'e_1', name: 'Clase', state: 'cancelled', state_known: 'cancelled' })],
    state: 'skipped',
    why: 'El envío se canceló.',
  },
  {
    name: 'send whose row was deleted',
    origin: 'send',
    wish: () => ({ sendId: 'e_gone' }),
    state: 'held',
    why: 'Su fila ya no está en Envíos. Si la borraste sin querer, recuperala con Ctrl+Z; si no, marcá «No enviar».',
    until: 15 * MINUTE,
  },
]

const wishFor = (id: string, given: Pick<Case, 'origin' | 'body' | 'wish'>, now: Instant): Wish => ({
  key: `test ${given.origin}`,
  contactId: id,
  personName: 'Persona0 Pérez',
  origin: given.origin,
  originName: 'Prueba',
  author: 'ana',
  category: 'utility',
  body: given.body ?? TEMPLATE,
  preview: 'Hola',
  notBefore: now,
  ...given.wish?.(now),
})

const put = (one: Programme, given: Pick<Case, 'origin' | 'body' | 'wish' | 'before'>): void => {
  const id = String(one.records(contacts)[0]?.['id'])
  arrange(one, (state, ctx) => [...(given.before?.(state, id, ctx) ?? []), ...enqueue(state, wishFor(id, given, ctx.now), ctx)])
}

describe('nothing leaves past a guard, and its row says why', () => {
  test.each(CASES)('$name', (given) => {
    const one = teaching({ at: given.at ?? DAY_TIME })
    importPeople(one, 1)
    put(one, given)
    one.tick()
    const now = one.host.at()
    expect(sendsOf(one)).toEqual([])
    const [row] = one.records(queue)
    expect(row).toMatchObject({ state: given.state, reason: given.why, due: given.until === undefined ? null : after(now, given.until) })
    expect(one.records(upcoming)).toMatchObject([{ state: given.state, skip_reason: given.why }])
  })

  test('none of them stands in the way of somebody who gave permission, in the day', () => {
    const one = teaching({ at: DAY_TIME })
    importPeople(one, 1)
    put(one, { origin: 'send' })
    one.tick()
    expect(sendsOf(one)).toHaveLength(1)
    expect(one.records(queue)).toMatchObject([{ state: 'done', reason: null }])
  })
})

describe('what waits leaves by itself', () => {
  const WAITING = CASES.filter((one) => one.state === 'queued')
  test.each(WAITING)('$name', (given) => {
    const one = teaching({ at: given.at ?? DAY_TIME })
    importPeople(one, 1)
    put(one, given)
    one.tick()
    one.host.move((given.until ?? 0) - 1)
    one.tick()
    expect(sendsOf(one)).toEqual([])
    one.host.move(MINUTE)
    one.tick()
    minutes(one, 2)
    expect(sendsOf(one)).toHaveLength(1)
    expect(one.records(queue)).toMatchObject([{ state: 'done' }])
  })
})
