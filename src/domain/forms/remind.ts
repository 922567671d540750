/** Whoever has a link and has not answered is reminded on the days the form says; whoever answered, never. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { fail, type Outcome } from '../../kernel/outcome'
import { type Need, rowNeed, type State, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, DAY, type Instant } from '../../kernel/time'
import { alike, fold } from '../calendar/fold'
import { contacts, people } from '../contacts/contacts'
import { message } from '../reminders/message'
import type { Subject } from '../reminders/source'
import { organisation, settings } from '../settings/settings'
import { firstNameOf } from '../templates/called'
import { templates } from '../templates/tables'
import { addressAgain, type Form, type Link, nextReminder } from './link'
import { forms, links } from './tables'

/** Links that one minute looks at; the others are due in the next. */
const MOST = 100

const NO_MESSAGE = fail(
  t('Falta el mensaje de este formulario.', 'Falta a mensagem deste formulário.', 'This form has no message.'),
  t('Elegilo en el panel, de Plantillas.', 'Escolha no painel, de Modelos.', 'Choose it in the panel, from Templates.'),
)

/** Gaps of a message about a form, in three languages. */
const GAPS: Readonly<Record<string, (state: State, form: Form, link: Link, ctx: Ctx) => string>> = {
  nombre: (state, _form, link) => {
    const contact = state.get(contacts, link.contact_id)
    return contact?.preferred_name ?? firstNameOf(contact?.full_name ?? '')
  },
  curso: (_state, _form, link) => link.about_name ?? '',
  formulario: addressAgain,
  organizacion: (state) => organisation.of(state).name,
}
const ALIASES: Readonly<Record<string, string>> = {
  nome: 'nombre',
  name: 'nombre',
  course: 'curso',
  enlace: 'formulario',
  link: 'formulario',
  form: 'formulario',
  organizacao: 'organizacion',
  organisation: 'organizacion',
  organization: 'organizacion',
}

interface Hour {
  readonly occasion: string
  readonly at: Instant
}

/** The form's message with the person's own link in it; `occasion` names it, so that it leaves once. */
const linkMessage = (state: State, form: Form, link: Link, { occasion, at }: Hour, ctx: Ctx): Outcome<readonly Act[]> => {
  const typed = form.template_id ?? ''
  const template = state.all(templates).find(({ id, title, info }) => id === typed || alike(title ?? '', typed) || info?.name === typed)
  if (typed === '' || !template?.info) return NO_MESSAGE
  const subject: Subject = {
    id: link.id,
    row: null,
    contactId: link.contact_id,
    contactRow: link.contact_row,
    peopleRow: link.people_row,
    state: '',
    dates: {},
    closed: null,
    shown: {},
  }
  const fill = (_subjects: readonly Subject[], key: string): string | undefined =>
    (GAPS[ALIASES[key] ?? key] ?? (fold(key).startsWith('form') ? GAPS['formulario'] : undefined))?.(state, form, link, ctx)
  return message(
    state,
    {
      rule: { id: form.id, name: form.name ?? '', template: template.id, info: template.info, source: { fill, payload: () => undefined } },
      subjects: [subject],
      occasion: [occasion],
      at,
      expiresAt: after(ctx.now, DAY),
    },
    ctx,
  )
}

export const sendLink = (
  state: State,
  { token, form: id }: { readonly token: string; readonly form: string },
  ctx: Ctx,
): readonly Act[] => {
  const form = state.all(forms).find((one) => one.id === id)
  const link = state.get(links, token)
  const written = form && link ? linkMessage(state, form, link, { occasion: `${token} ${ctx.now}`, at: ctx.now }, ctx) : NO_MESSAGE
  if (written.ok) return written.value
  return form ? [patch(forms, id, { state: `${written.problem[ctx.lang]} ${written.next[ctx.lang]}` })] : []
}

export const remind = (state: State, _tick: unknown, ctx: Ctx): readonly Act[] => {
  const due = state.due(links, ctx.now, MOST)
  state.want(
    due.flatMap(({ contact_id, contact_row, people_row }): readonly Need[] => [
      rowNeed(contacts, contact_id ?? '', contact_row),
      rowNeed(people, contact_id ?? '', people_row),
    ]),
  )
  return due.flatMap((link): readonly Act[] => {
    const form = state.all(forms).find(({ id }) => id === link.form)
    if (!form || link.answered_at !== null) return [patch(links, link.id, { due: null })]
    const reminders = (link.reminders ?? 0) + 1
    const next = nextReminder(form, { created_at: link.created_at, reminders })
    // A day late is another day: somebody was asleep.
    const isLate = ctx.now - (link.due ?? ctx.now) > DAY / 2
    const hour = { occasion: `${link.id} ${reminders}`, at: link.due ?? ctx.now }
    const written = isLate || (form.state ?? '') !== '' ? undefined : linkMessage(state, form, link, hour, ctx)
    return [patch(links, link.id, { reminders, due: next }), ...(written?.ok ? written.value : [])]
  })
}

/** The links of a copied file were given by its original, which reminds of them. */
export const remindNoMore = (state: State): readonly Act[] =>
  state.sweep(links).flatMap(({ id, record }) => (record.due === null ? [] : [patch(links, id, { due: null })]))

export const needsOfRemind = (): readonly Need[] => [forms, templates, settings].map(whole)
