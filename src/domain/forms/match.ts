/** Whose an answer is: by the link's token, then by phone, then by document; never by guess, and nothing is overwritten. */
import type { Ctx } from '../../kernel/event'
import type { Need, State } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { fold } from '../calendar/fold'
import { contacts, people } from '../contacts/contacts'
import { keyOfPhone, readTyped } from '../contacts/recognise'
import { organisation } from '../settings/settings'
import type { FormAnswer } from './answer'
import { type Link, linkMeant } from './link'
import { links, type Matched, responses } from './tables'

export interface Match {
  readonly personId: string | null
  readonly by: Matched
  readonly link: Link | undefined
  readonly forwarded: boolean
  readonly note: string
}

const NOTES = {
  other: (typed: string): Text => t(`dato distinto: escribió ${typed}`, `dado diferente: escreveu ${typed}`, `different: wrote ${typed}`),
  forwarded: t(
    'reenviado: respondió otra persona con este enlace',
    'encaminhado: outra pessoa respondeu com este link',
    'forwarded: somebody else answered by this link',
  ),
  nobody: t(
    'No se sabe quién respondió: escribí su nombre en Persona.',
    'Não se sabe quem respondeu: escreva o nome em Pessoa.',
    'It is not known who answered: write their name under Person.',
  ),
} as const

/** One of the words of a name is enough to be the same person; an empty one contradicts nothing. */
const isAlike = (one: string, other: string): boolean => {
  const words = new Set(fold(one).split(' '))
  return (
    one.trim() === '' ||
    other.trim() === '' ||
    fold(other)
      .split(' ')
      .some((word) => word.length > 2 && words.has(word))
  )
}

/** What is looked for first: the link, the phone, and a document where there is neither. */
export const needsOfMatch = (state: State, { token, phone, document }: FormAnswer): readonly Need[] => {
  const key = keyTyped(state, phone)
  return [
    ...(token === null ? [] : [{ need: 'find', table: links, column: 'id', value: token } as const]),
    ...(key === null ? [] : [{ need: 'find', table: people, column: 'key', value: key } as const]),
    ...(document === null ? [] : [{ need: 'find', table: responses, column: 'document', value: document } as const]),
  ]
}

const keyTyped = (state: State, phone: string | null): string | null => {
  const { country, area } = organisation.of(state)
  const reading = phone === null ? undefined : readTyped(phone, country, area)
  return reading?.kind === 'one' ? keyOfPhone(reading.e164) : null
}

export const matchAnswer = (state: State, answer: FormAnswer, form: string, ctx: Ctx): Match => {
  const found = answer.token === null ? undefined : state.find(links, 'id', answer.token)
  const link = found?.form === form ? found : undefined
  const typed = keyTyped(state, answer.phone)
  const byPhone = typed === null ? undefined : state.find(people, 'key', typed)
  const { lang } = ctx
  if (link?.contact_id) {
    const owner = state.get(people, link.contact_id, link.people_row)
    const contact = state.get(contacts, link.contact_id, link.contact_row)
    if (byPhone && byPhone.id !== link.contact_id)
      return { personId: byPhone.id, by: 'phone', link, forwarded: true, note: NOTES.forwarded[lang] }
    const isOther = answer.phone !== null && typed !== owner?.key
    if (isOther && typed !== null && !isAlike(answer.name, contact?.full_name ?? owner?.profile_name ?? ''))
      return { personId: null, by: 'none', link, forwarded: true, note: `${NOTES.forwarded[lang]}. ${NOTES.nobody[lang]}` }
    return { personId: link.contact_id, by: 'token', link, forwarded: false, note: isOther ? NOTES.other(answer.phone)[lang] : '' }
  }
  if (byPhone) return { personId: byPhone.id, by: 'phone', link: linkMeant(state, byPhone, form), forwarded: false, note: '' }
  const before = answer.document === null ? undefined : state.find(responses, 'document', answer.document)
  const known = before && state.get(people, before.person_id)
  if (known) return { personId: known.id, by: 'document', link: linkMeant(state, known, form), forwarded: false, note: '' }
  return { personId: null, by: 'none', link: undefined, forwarded: false, note: NOTES.nobody[lang] }
}
