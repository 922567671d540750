/** What is answered under a confirmation: whoever comes, and whoever cannot and gives the place to the next. */

import { type Act, patch, raise } from '../../kernel/act'
import { whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { fold } from '../calendar/fold'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import type { Answerer } from '../inbox/slots'
import { plainTask } from '../tasks/plain'
import { moveWanted } from './events'
import { courses, enrolments } from './tables'

type Reply = 'confirm' | 'cannot'
const WORDS: Readonly<Record<Reply, RegExp>> = {
  confirm: /^(?:si,? )?(?:confirmo|confirmar|confirm|i confirm|voy|vou)\b/,
  cannot: /^(?:no puedo|no voy|me bajo|nao posso|nao vou|cannot|can't|i cannot|i can't)\b/,
}
const REPLIES: readonly Reply[] = ['confirm', 'cannot']

export const readButton = (title: string): Reply | undefined => REPLIES.find((reply) => WORDS[reply].test(fold(title)))
export const markOf = (reply: Reply, id: string): string => `inscripcion/${reply}/${id}`
const MARK = /^inscripcion\/(confirm|cannot)\/(\w+)$/

const NAME = t('Inscripciones', 'Inscrições', 'Enrolments')
const SORRY = t(
  'Gracias por avisar. Le damos el lugar a otra persona; si querés volver, escribinos por acá.',
  'Obrigado por avisar. Damos a vaga a outra pessoa; se quiser voltar, escreva aqui.',
  'Thank you for telling. Somebody else gets the place; write here if you want to come back.',
)
const OVER = t(
  'Esa inscripción ya cambió. Si hace falta, escribinos por acá.',
  'Essa inscrição já mudou. Se precisar, escreva aqui.',
  'That enrolment has changed. Write here if you need anything.',
)

export const enrolmentAnswerer: Answerer = {
  phase: 'command',
  prefetch: ({ choice }) => {
    const id = MARK.exec(choice?.id ?? '')?.[2]
    return id === undefined ? [] : [whole(courses), { need: 'find', table: enrolments, column: 'id', value: id }]
  },
  answer: (state, heard, ctx) => {
    const [, reply, id] = MARK.exec(heard.message.choice?.id ?? '') ?? []
    if (id === undefined) return undefined
    const { message, person, messageId } = heard
    const known = state.find(enrolments, 'id', id)
    const say = (text: string, acts: readonly Act[]) => ({
      outcome: NAME[ctx.lang],
      settled: true,
      acts,
      reply: { key: `enrolment ${message.wamid}`, body: { kind: 'text', text } as const, preview: text, name: NAME[ctx.lang] },
    })
    // Whoever got a forwarded bubble answers nothing for somebody else.
    const isOpen = known?.person_id === person.id && (known.state_known === 'confirmed' || known.state_known === 'received')
    if (!known || !isOpen) return say(OVER[ctx.lang], [])
    const when = sayMoment(message.at, ctx.now, zone(ctx.zone))[ctx.lang]
    const title = `${message.choice?.title ?? ''} (${when})`
    // A tick under the tap is answer enough for whoever comes.
    if (reply === 'confirm') return { outcome: NAME[ctx.lang], settled: true, acts: [patch(enrolments, id, { reason: title })] }
    const subject = t(
      `${known.contact_id} deja ${known.course_id}.`,
      `${known.contact_id} desiste de ${known.course_id}.`,
      `${known.contact_id} leaves ${known.course_id}.`,
    )[ctx.lang]
    return say(SORRY[ctx.lang], [
      raise(moveWanted(`${id} ${messageId}`, { id, row: null, to: 'dropped', why: title })),
      plainTask(`dropped ${messageId}`, { contactId: person.id, theme: 'programa', subject }, ctx),
    ])
  },
}
