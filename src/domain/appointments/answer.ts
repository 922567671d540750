/** A tapped answer to a reminder: confirmed for all it spoke of; to move or not to come, the one that is meant. */
import { type Act, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { zone } from '../calendar/zone'
import { people } from '../contacts/contacts'
import type { Answer, Answerer, Heard } from '../inbox/slots'
import { LIMITS } from '../outbox/limits'
import type { OutBody } from '../outbox/message'
import { subjectChanged } from '../reminders/events'
import { plainTask } from '../tasks/plain'
import { markOf, type Reply, readMark } from './buttons'
import { called, sayAll } from './names'
import { type Appointment, appointmentSource } from './source'
import { type AppointmentState, appointments } from './tables'

const WHICH = t('¿Cuál de ellas?', 'Qual delas?', 'Which of them?')
const OVER = t(
  'Esa cita ya pasó o cambió. Si hace falta, escribinos por acá.',
  'Essa consulta já passou ou mudou. Se precisar, escreva aqui.',
  'That appointment is over or was changed. Write here if you need anything.',
)
const OPEN = t('Ver citas', 'Ver consultas', 'See them')
const NAME = t('Citas', 'Consultas', 'Appointments')

/** As the topic is called that Hilo ships. */
const HEALTH = t('Salud', 'Saúde', 'Health')

const STATE_OF: Readonly<Record<Reply, AppointmentState>> = { confirm: 'confirmed', move: 'move', cannot: 'move' }
const MEANS: Readonly<Record<Reply, Text>> = {
  confirm: t('Confirmó', 'Confirmou', 'Confirmed'),
  move: t('Pide otra fecha', 'Pede outra data', 'Asks for another date'),
  cannot: t('No puede venir', 'Não pode vir', 'Cannot come'),
}

/** An appointment to which this answer still means something. */
const isOpen = ({ state_known, start }: Appointment, now: number): boolean =>
  (state_known === 'scheduled' || state_known === 'confirmed' || state_known === 'move') && start !== null && start > now

export const appointmentAnswerer: Answerer = {
  phase: 'command',
  prefetch: (message) =>
    (readMark(message.choice?.id ?? '')?.ids ?? []).map((id) => ({ need: 'find', table: appointments, column: 'id', value: id }) as const),
  answer: (state, heard, ctx) => {
    const mark = readMark(heard.message.choice?.id ?? '')
    if (!mark) return undefined
    const meant = mark.ids.flatMap((id) => {
      const row = state.find(appointments, 'id', id)
      // Whoever got a forwarded bubble answers nothing for somebody else.
      return row && row.person_id === heard.person.id && isOpen(row, ctx.now) ? [row] : []
    })
    if (meant.length === 0) return say(heard, OVER[ctx.lang], ctx, [])
    if (mark.reply !== 'confirm' && meant.length > 1) return ask(heard, mark.reply, meant, ctx)
    const acts = meant.flatMap((row) => decide(state, row, mark.reply, heard, ctx))
    // A tick under the tap is answer enough: whoever confirms is not written to once more, whoever cannot come hears from a person.
    if (mark.reply === 'confirm') return { outcome: NAME[ctx.lang], settled: true, acts }
    const { person, message } = heard
    const silent = patch(people, person.id, { acknowledged_at: message.at })
    return { outcome: NAME[ctx.lang], acts: [...acts, silent, wanted(heard, mark.reply, meant, ctx)] }
  },
}

const say = ({ message }: Heard, text: string, ctx: Ctx, acts: readonly Act[]): Answer => ({
  outcome: NAME[ctx.lang],
  settled: true,
  acts,
  reply: { key: `appointment ${message.wamid}`, body: { kind: 'text', text }, preview: text, name: NAME[ctx.lang] },
})

const decide = (state: State, row: Appointment, reply: Reply, { message }: Heard, ctx: Ctx): readonly Act[] => {
  const to = STATE_OF[reply]
  return [
    patch(appointments, row.id, {
      state: to,
      state_known: to,
      last_reply: message.choice?.title ?? MEANS[reply][ctx.lang],
      reason: null,
      ...(to === 'move' ? { moved_from: row.start } : {}),
    }),
    raise(
      subjectChanged(`${row.id} ${message.wamid}`, {
        source: appointmentSource.key,
        id: row.id,
        row: state.rowOf(appointments, row.id) ?? null,
        fresh: false,
      }),
    ),
  ]
}

/** «No puedo ir» under a message about several: which one? */
const ask = (heard: Heard, reply: Reply, meant: readonly Appointment[], ctx: Ctx): Answer => {
  const { buttons, list } = LIMITS
  const options = meant.slice(0, list.rows).map((row) => ({ id: markOf(reply, [row.id]), title: called(row)[ctx.lang], row }))
  const fits =
    options.length <= buttons.most &&
    options.every(({ title }) => title.length <= buttons.title) &&
    new Set(options.map(({ title }) => title)).size === options.length
  const text = WHICH[ctx.lang]
  const body: OutBody = fits
    ? { kind: 'buttons', text, buttons: options.map(({ id, title }) => ({ id, title })) }
    : {
        kind: 'list',
        text,
        open: OPEN[ctx.lang],
        sections: [
          {
            rows: options.map(({ id, title, row }, at) => ({
              id,
              title: `${at + 1}. ${title}`.slice(0, list.title),
              description: sayAll([row], zone(ctx.zone), ctx.lang).slice(0, list.description),
            })),
          },
        ],
      }
  return {
    outcome: NAME[ctx.lang],
    settled: true,
    acts: [],
    reply: {
      key: `appointment ${heard.message.wamid}`,
      body,
      preview: [text, ...options.map(({ title }) => `[${title}]`)].join(' '),
      name: NAME[ctx.lang],
    },
  }
}

const wanted = (heard: Heard, reply: Reply, meant: readonly Appointment[], ctx: Ctx): Act => {
  const subject = join(MEANS[reply], ': ', sayAll(meant, zone(ctx.zone), ctx.lang))[ctx.lang]
  const { person, message, messageId, messageRow } = heard
  const task = { contactId: person.id, theme: HEALTH[ctx.lang], subject, messageId, messageRow, at: message.at, rule: NAME[ctx.lang] }
  return plainTask(`appointment ${messageId}`, task, ctx)
}
