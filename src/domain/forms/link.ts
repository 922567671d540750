/** A person's own link to a form: a token that is nobody's name, the name and the course filled in beforehand. */
import { type Act, append, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import { isText } from '../../kernel/json'
import type { Need, State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { DAY, type Instant, instant } from '../../kernel/time'
import { alike, fold } from '../calendar/fold'
import { contacts, people } from '../contacts/contacts'
import { memory } from '../contacts/memory'
import type { PersonRow } from '../contacts/recognise'
import { linkMade, type Made } from './events'
import type { About } from './slots'
import { forms, links } from './tables'

export type Form = RecordOf<typeof forms>
export type Link = RecordOf<typeof links>

/** It stands last in the address; what carries it is told apart from people's words by its shape. */
export const TOKEN = /\bhl[0-9a-z]{16}\b/
/** It says which answer is whose and opens nothing: whoever has it can only answer. The same question has the same link. */
const tokenOf = (form: string, personId: string, about: string, { install }: Ctx): string => {
  const words = `${install} ${form} ${personId} ${about}`
  return `hl${`${hash(`link ${words}`)}${hash(words)}`.slice(0, 16)}`
}

export const daysOf = ({ remind_days }: Pick<Form, 'remind_days'>): readonly number[] =>
  (remind_days?.match(/\d+/g) ?? [])
    .map(Number)
    .filter((days) => days > 0)
    .sort((a, b) => a - b)
    .slice(0, 3)

export const nextReminder = (form: Form, { created_at, reminders }: Pick<Link, 'created_at' | 'reminders'>): Instant | null => {
  const days = daysOf(form)[reminders ?? 0]
  return days === undefined || created_at === null ? null : instant(created_at + days * DAY)
}

/** By its name, or by what it is for where only one is. */
export const formNamed = (state: State, name: string): Form | undefined => {
  const all = state.all(forms)
  const purpose = PURPOSE.find(([words]) => words.test(fold(name)))?.[1]
  const meant = all.filter((form) => purpose !== undefined && form.moment === purpose)
  return all.find((form) => alike(form.name ?? '', name)) ?? (meant.length === 1 ? meant[0] : undefined)
}
const PURPOSE = [
  [/^(?:inscripcion|inscricao|enrolment|sign ?up)$/, 'signup'],
  [/^(?:encuesta|final|pesquisa|survey|satisfaccion)$/, 'end'],
  [/^(?:trabajo|trabalho|work)$/, 'm3'],
] as const

/** How long a short link opens at least: as long as somebody may still be asked, a year after a course. */
const LASTS = 400 * DAY
/** The same link within so long has the same address. */
const STEP = 100 * DAY

const addressOf = (form: Form, token: string, name: string, about: string, { now, lang, short }: Ctx): string => {
  const { entries } = form
  const filled = [
    [entries?.name, name],
    [entries?.about, about],
    [entries?.token, token],
  ].flatMap(([entry, value]) => (entry && value ? [`${entry}=${encodeURIComponent(value)}`] : []))
  const url = `${form.form_url ?? ''}?${['usp=pp_url', ...filled].join('&')}`
  return short?.({ id: token, url, until: instant(Math.ceil((now + LASTS) / STEP) * STEP), lang }) ?? url
}

export interface Personal {
  readonly url: string
  readonly token: string
  /** Makes the link known: to be committed with the message that carries it. */
  readonly acts: readonly Act[]
}

/** The link of this person to this form about this; the same whenever it is asked for. `undefined` for a form that cannot be answered. */
export const personalLink = (state: State, form: Form, personId: string, about: About | undefined, ctx: Ctx): Personal | undefined => {
  if (!form.form_url || !form.entries?.token || (form.state ?? '') !== '') return undefined
  const moment = about?.moment === undefined || about.moment === form.moment ? null : about.moment
  const token = tokenOf(form.id, personId, moment === null ? (about?.id ?? '') : `${about?.id} ${moment}`, ctx)
  const name = state.get(contacts, personId)?.full_name ?? ''
  const url = addressOf(form, token, name, about?.name ?? '', ctx)
  const made: Made = { token, form: form.id, personId, about: about?.id ?? '', aboutName: about?.name ?? '', moment }
  return { url, token, acts: [raise(linkMade(token, made))] }
}

/** Tokens that a person has, so that nothing has to be looked for. */
const tokens = memory<readonly string[]>('forms', (raw) => (Array.isArray(raw) ? raw.filter(isText) : undefined))

export const makeLink = (state: State, { token, form: id, personId, about, aboutName, moment }: Made, ctx: Ctx): readonly Act[] => {
  const person = state.get(people, personId)
  const form = state.all(forms).find((one) => one.id === id)
  const known = (person && tokens.of(person)) ?? []
  if (!person || !form || known.includes(token)) return []
  const made = { created_at: ctx.now, reminders: 0 }
  return [
    ...tokens.keep(state, personId, [...known, token]),
    append(links, {
      id: token,
      ...made,
      due: nextReminder(form, made),
      form: id,
      contact_id: personId,
      contact_row: state.rowOf(contacts, personId) ?? null,
      people_row: state.rowOf(people, personId) ?? null,
      about: about || null,
      about_name: aboutName || null,
      moment,
    }),
  ]
}

/** Which link of theirs was meant by whoever answered without one: the only one to this form, or the only one still open. */
export const linkMeant = (state: State, person: PersonRow, form: string): Link | undefined => {
  const known = tokens.of(person) ?? []
  state.want(known.map((value): Need => ({ need: 'find', table: links, column: 'id', value })))
  const own = known.flatMap((token) => state.find(links, 'id', token) ?? []).filter((link) => link.form === form)
  const open = own.filter(({ answered_at }) => answered_at === null)
  return [own, open].find(({ length }) => length === 1)?.[0]
}

/** The link as it was given to somebody. */
export const addressAgain = (state: State, form: Form, { id, contact_id, about_name }: Link, ctx: Ctx): string =>
  addressOf(form, id, state.get(contacts, contact_id)?.full_name ?? '', about_name ?? '', ctx)
