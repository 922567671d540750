/** The message of a reminder for one person: as plain words while the conversation is open, else as the approved template. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { DAY, type Instant, MINUTE } from '../../kernel/time'
import { fold } from '../calendar/fold'
import { contacts, people } from '../contacts/contacts'
import { enqueue } from '../outbox/enqueue'
import { LIMITS } from '../outbox/limits'
import type { OutBody } from '../outbox/message'
import { fillTemplate } from '../templates/fill'
import { previewTemplate } from '../templates/preview'
import { SKIP } from './refuse'
import type { Rule } from './rule'
import type { Subject } from './source'

export interface Written {
  readonly rule: Pick<Rule, 'id' | 'name' | 'template' | 'info'> & { readonly source: Pick<Rule['source'], 'fill' | 'payload' | 'said'> }
  readonly subjects: readonly Subject[]
  readonly occasion: readonly string[]
  /** Its hour. */
  readonly at: Instant
  readonly expiresAt: Instant
}

const NOBODY = fail(
  SKIP.nobody,
  t('Escribí el nombre como está en Contactos.', 'Escreva o nome como está em Contatos.', 'Write the name as it stands in Contacts.'),
)
/** Time to send before the 24 hours are over. */
const ON_THE_WAY = 10 * MINUTE

/** Key of a reminder's message: its rule and each row it speaks of, so that it leaves once. */
export const messageKey = (rule: string, occasion: readonly string[]): string => `reminder ${rule} ${[...occasion].sort().join(' + ')}`

export const message = (state: State, { rule, subjects, occasion, at, expiresAt }: Written, ctx: Ctx): Outcome<readonly Act[]> => {
  const [subject] = subjects
  const person = subject && state.get(people, subject.contactId)
  if (!subject || !person) return NOBODY
  const contact = state.get(contacts, person.id)
  const { info, source } = rule
  const values = Object.fromEntries(
    info.variables.map((variable) => [variable.id, source.fill(subjects, gapOf(variable), state, ctx) ?? '']),
  )
  const payloads = Object.fromEntries(
    info.buttons.flatMap(({ text }, place) => {
      const payload = source.payload(text, subjects)
      return payload === undefined ? [] : [[place, payload] as const]
    }),
  )
  const filled = fillTemplate(info, values, { payloads })
  if (!filled.ok) return filled
  const preview = previewTemplate(info, values)
  const words = [preview.header, preview.body, preview.footer].filter((part) => part !== null && part !== '').join('\n')
  const isOpen = person.last_in_at !== null && ctx.now < person.last_in_at + DAY - ON_THE_WAY
  const buttons = preview.buttons.map((title, place) => ({ id: payloads[place] ?? title, title }))
  const spoken = isOpen && info.mediaHeader === null ? inWords(words, buttons) : undefined
  const body: OutBody = spoken ?? { kind: 'template', name: info.name, language: info.language, components: filled.value }
  return ok([
    ...info.variables.flatMap((variable) => source.said?.(subjects, gapOf(variable), state, ctx) ?? []),
    ...enqueue(
      state,
      {
        key: messageKey(rule.id, occasion),
        contactId: person.id,
        contactRow: state.rowOf(contacts, person.id),
        peopleRow: state.rowOf(people, person.id),
        personName: contact?.full_name ?? person.profile_name ?? '',
        origin: 'notice',
        originName: rule.name,
        author: 'Hilo',
        ...(spoken ? {} : { template: rule.template, category: info.category }),
        body,
        preview: words,
        notBefore: at,
        expiresAt,
      },
      ctx,
    ),
  ])
}
export const gapOf = ({ key }: { readonly key: string }): string => fold(key).replace(/[_-]+/g, ' ')

/** `undefined` where plain words cannot say what the template says. */
const inWords = (text: string, buttons: readonly { readonly id: string; readonly title: string }[]): OutBody | undefined => {
  const { buttons: limit } = LIMITS
  if (buttons.length === 0) return { kind: 'text', text }
  const fits = buttons.length <= limit.most && text.length <= limit.text && buttons.every(({ title }) => title.length <= limit.title)
  return fits ? { kind: 'buttons', text, buttons } : undefined
}
