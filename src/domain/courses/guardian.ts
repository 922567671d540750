/** Below the adult age an adult says yes by their own message; the place is kept until three days before the course begins. */
import { type Act, later, never, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, rowNeed, type State, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { zone } from '../calendar/zone'
import { record } from '../consent/consents'
import { contacts, people } from '../contacts/contacts'
import type { Answer, Answerer, Heard } from '../inbox/slots'
import { plainTask } from '../tasks/plain'
import { courseOf, nameOf, permissionEnds, permissionTask } from './course'
import { type Awaited, type Moved, moveWanted, permissionAwaited } from './events'
import { type Enrolment, needsOfMove } from './move'
import { courses, enrolments } from './tables'

const timer = (id: string, step: Awaited['step']): string => `permission ${step} ${id}`

/** Sets both timers when permission begins to be awaited, and takes them back when it is not any more. */
export const followPermission = (state: State, { id, row, courseId, from, to }: Moved, ctx: Ctx): readonly Act[] => {
  if (from === 'pending_guardian') return (['task', 'end'] as const).map((step) => never(timer(id, step)))
  const starts = courseOf(state, courseId)?.starts
  if (to !== 'pending_guardian' || starts == null) return []
  const where = zone(ctx.zone)
  const at = { task: permissionTask(starts, where), end: permissionEnds(starts, where) }
  return (['task', 'end'] as const).flatMap((step) =>
    at[step] > ctx.now || step === 'end'
      ? [later(at[step], timer(id, step), permissionAwaited(timer(id, step), { id, row, step, starts }))]
      : [],
  )
}

export const needsOfAwaited = (awaited: Awaited): readonly Need[] => needsOfMove(awaited)

const EXPIRED = t(
  'El permiso de un adulto no llegó a tiempo.',
  'A permissão de um adulto não chegou a tempo.',
  'The permission of an adult did not come in time.',
)

export const permissionDue = (state: State, { id, row, step, starts }: Awaited, ctx: Ctx): readonly Act[] => {
  const known = state.get(enrolments, id, row)
  const course = known && courseOf(state, known.course)
  if (known?.state_known !== 'pending_guardian' || !course) return []
  // The course was moved: the time runs from its new date.
  if (course.starts !== null && course.starts !== starts)
    return followPermission(state, { id, row, courseId: course.id, personId: '', from: 'draft', to: 'pending_guardian' }, ctx)
  if (step === 'end') return [raise(moveWanted(`${id} expired`, { id, row, to: 'expired', why: EXPIRED[ctx.lang] }))]
  const subject = t(
    `Mañana vence el permiso de ${known.contact_id} para ${nameOf(course)}.`,
    `Amanhã vence a permissão de ${known.contact_id} para ${nameOf(course)}.`,
    `Tomorrow the permission of ${known.contact_id} for ${nameOf(course)} expires.`,
  )[ctx.lang]
  return [plainTask(`permission ${id} ${starts}`, { contactId: known.person_id ?? '', theme: 'programa', subject }, ctx)]
}

/** «AUTORIZO k3f9…»: the words of the link that the youth forwards; the code is the enrolment's own. */
const WORDS = t('AUTORIZO', 'AUTORIZO', 'I AGREE')
const SAID = /\b(?:autorizo|i agree|agree)\b\W+([a-z0-9]{14})\b/i
const idOf = (code: string): string => `i_${code.toLowerCase()}`

/** What the youth forwards: it opens a conversation with these words in it. `line` in digits. */
export const permissionLink = (id: string, line: string, ctx: Ctx): string =>
  `https://wa.me/${line.replace(/\D/g, '')}?text=${encodeURIComponent(`${WORDS[ctx.lang]} ${id.slice(2)}`)}`

const NAME = t('Permiso de adulto', 'Permissão de adulto', 'Permission of an adult')
const THANKS = t('¡Gracias! Quedó anotado tu permiso.', 'Obrigado! Sua permissão foi anotada.', 'Thank you! Your permission is noted.')
const OWN = t(
  'El permiso lo manda una persona adulta desde su WhatsApp. Reenviale el mensaje.',
  'A permissão é enviada por um adulto do WhatsApp dele. Encaminhe a mensagem.',
  'An adult sends the permission from their own WhatsApp. Forward the message to them.',
)
const LATE = t('Ese permiso ya no hace falta.', 'Essa permissão já não é necessária.', 'That permission is no longer needed.')

const say = ({ message }: Heard, text: string, acts: readonly Act[], ctx: Ctx): Answer => ({
  outcome: NAME[ctx.lang],
  settled: true,
  acts,
  reply: { key: `permission ${message.wamid}`, body: { kind: 'text', text }, preview: text, name: NAME[ctx.lang] },
})

export const permissionAnswerer: Answerer = {
  phase: 'command',
  answer: (state, heard, ctx) => {
    const code = SAID.exec(heard.message.text ?? '')?.[1]
    if (code === undefined) return undefined
    const known = state.find(enrolments, 'id', idOf(code))
    if (!known?.person_id) return undefined
    if (known.person_id === heard.person.id) return say(heard, OWN[ctx.lang], [], ctx)
    if (known.state_known !== 'pending_guardian') return say(heard, LATE[ctx.lang], [], ctx)
    return say(heard, THANKS[ctx.lang], permitted(state, known, heard, ctx), ctx)
  },
}

/** The adult's own message is the proof, for the youth's permission and for the place. */
const permitted = (state: State, known: Enrolment, { message, messageId }: Heard, ctx: Ctx): readonly Act[] => {
  const person = state.get(people, known.person_id)
  const confirmed = courseOf(state, known.course)?.seats?.confirmed === true
  state.want([whole(courses), rowNeed(contacts, known.person_id ?? '')])
  return [
    patch(enrolments, known.id, { permitted_by: messageId }),
    ...(person ? record(state, { person, state: 'yes', at: message.at, method: 'guardian', evidence: messageId, by: '' }, ctx) : []),
    raise(
      moveWanted(`${known.id} ${messageId}`, { id: known.id, row: null, to: confirmed ? 'confirmed' : 'received', why: NAME[ctx.lang] }),
    ),
  ]
}
