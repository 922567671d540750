/** Takes in what people typed in Contactos: new rows get their identity, changed phones and permissions are understood or asked about. */
import { type Act, adopt, append, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, rowNeed, type State, type SweptRow, whole } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { join, type Text, t } from '../../kernel/text'
import { organisation, settings } from '../settings/settings'
import { contacts, NO_CONSENT, NO_CONSENT_NEXT, people } from './contacts'
import { keyOfPhone, type PersonRow, readTyped } from './recognise'

export type ContactRow = RecordOf<typeof contacts>
export interface Span {
  readonly table: string
  readonly from: number
  readonly to: number
}

export const noticeNeeds = ({ table, from, to }: Span): readonly Need[] =>
  table === contacts.key ? [{ need: 'span', table: contacts, from, to }, whole(settings)] : []

/** What a typed phone comes to: a key to recognise the person by, or what to do about it. */
interface Understood {
  readonly phone: string | null
  readonly key: string | null
  readonly problem: Text | null
}

const understand = (state: State, typed: string | null): Understood => {
  const { country, area } = organisation.of(state)
  const reading = readTyped(typed ?? '', country, area)
  if (reading.kind === 'one') return { phone: reading.e164, key: keyOfPhone(reading.e164), problem: reading.note ?? null }
  return { phone: null, key: null, problem: join(reading.why, ' ', reading.next) }
}

export const noticeContacts = (state: State, span: Span, ctx: Ctx): readonly Act[] => {
  if (span.table !== contacts.key) return []
  const rows = state.span(contacts, span.from, span.to)
  const understood = rows.map(({ record }) => understand(state, record.phone))
  state.want([
    ...understood.flatMap(({ key }) => (key ? [{ need: 'find', table: contacts, column: 'key', value: key } as const] : [])),
    ...rows.flatMap(({ id }, at): Need[] => {
      const key = understood[at]?.key
      if (id !== '') return [rowNeed(people, id)]
      return key ? [{ need: 'find', table: people, column: 'key', value: key }] : []
    }),
  ])
  const claimed = new Map<string, number>()
  return rows.flatMap((row, at) => {
    const what = understood[at]
    if (!what) return []
    const twin = twinOf(state, row, what.key, claimed)
    if (what.key && twin === undefined) claimed.set(what.key, row.row)
    return row.id === '' ? greet(state, row, what, twin, ctx) : compare(state, row, what, twin, ctx)
  })
}

/** The row (as people count) where this person stands already. */
const twinOf = (state: State, row: SweptRow<ContactRow>, key: string | null, claimed: ReadonlyMap<string, number>): number | undefined => {
  if (!key) return undefined
  const here = claimed.get(key)
  if (here !== undefined) return here + 2
  const other = state.find(contacts, 'key', key)
  if (!other || other.id === row.id) return undefined
  const at = state.rowOf(contacts, other.id)
  return at === undefined || at === row.row ? undefined : at + 2
}

const same = (row: number): Text =>
  t(`Es la misma persona que la fila ${row}.`, `É a mesma pessoa da linha ${row}.`, `The same person stands in row ${row}.`)
const SAME_NEXT = t(
  'Dejá una sola fila, o corregí el número.',
  'Deixe uma só linha, ou corrija o número.',
  'Keep one row only, or correct the number.',
)

/** What the row shows when nothing stands against it yet. */
const shown = (what: Understood, twin: number | undefined, consent: ContactRow['consent'], { lang }: Ctx) => {
  if (twin !== undefined) return { send_state: 'repeated', state_reason: same(twin)[lang], next_step: SAME_NEXT[lang] } as const
  if (!what.key) return { send_state: 'check', state_reason: what.problem?.[lang] ?? null, next_step: null } as const
  if (consent !== 'yes') return { send_state: 'asked', state_reason: NO_CONSENT[lang], next_step: NO_CONSENT_NEXT[lang] } as const
  return { send_state: 'ready', state_reason: what.problem?.[lang] ?? null, next_step: null } as const
}

const greet = (state: State, row: SweptRow<ContactRow>, what: Understood, twin: number | undefined, ctx: Ctx): readonly Act[] => {
  const { record } = row
  if (record.full_name === null && record.phone === null) return []
  const known = what.key && twin === undefined ? state.find(people, 'key', what.key) : undefined
  if (known && state.get(contacts, known.id) === undefined) return welcomeBack(row, what, known, ctx)
  const id = ctx.id('c')
  // A copied row brings grey cells that speak of somebody else: all of them are set anew.
  const consent = record.consent === 'yes' ? 'yes' : 'unknown'
  const own = twin === undefined ? what.key : null
  return [
    adopt(contacts, row.row, id, { ...shown(what, twin, consent, ctx), last_message: null, key: own, batch: null, consent }),
    append(people, {
      id,
      key: own,
      phone: what.phone,
      consent,
      consent_at: consent === 'yes' ? ctx.now : null,
    }),
  ]
}

/** Somebody whose row was deleted and who stands here again keeps what they said: above all that they want no messages. */
const welcomeBack = (row: SweptRow<ContactRow>, what: Understood, known: PersonRow, ctx: Ctx): readonly Act[] => {
  const consent = known.consent === 'out' || known.consent === 'no' ? known.consent : row.record.consent === 'yes' ? 'yes' : known.consent
  const state =
    consent === 'out'
      ? ({ send_state: 'out', state_reason: null, next_step: ONLY_THEY[ctx.lang] } as const)
      : shown(what, undefined, consent, ctx)
  return [
    adopt(contacts, row.row, known.id, { ...state, last_message: null, key: what.key, batch: null, consent }),
    ...(consent === known.consent ? [] : [patch(people, known.id, { consent, consent_at: ctx.now })]),
  ]
}

/** A row known before: only what changed since has consequences. */
const compare = (state: State, row: SweptRow<ContactRow>, what: Understood, twin: number | undefined, ctx: Ctx): readonly Act[] => {
  const person = state.get(people, row.id)
  const { record } = row
  const consent = record.consent
  if (!person)
    return [
      append(people, {
        id: row.id,
        key: twin === undefined ? what.key : null,
        phone: what.phone,
        consent: consent ?? 'unknown',
        consent_at: ctx.now,
      }),
      patch(contacts, row.id, { ...shown(what, twin, consent, ctx), key: twin === undefined ? what.key : null }),
    ]
  const acts: Act[] = []
  const key = twin === undefined ? what.key : null
  if (key !== person.key && !(key === null && what.phone === null && record.phone === null && person.key !== null)) {
    acts.push(patch(people, person.id, { key, phone: what.phone, ...(key === null ? {} : { wa_id: null, unreachable: null }) }))
    acts.push(patch(contacts, row.id, { key, ...(person.consent === 'out' ? {} : shown(what, twin, person.consent, ctx)) }))
  }
  if (person.consent === 'out' && consent !== 'out')
    acts.push(patch(contacts, row.id, { consent: 'out', send_state: 'out', next_step: ONLY_THEY[ctx.lang] }))
  else if (consent !== null && consent !== person.consent)
    acts.push(
      patch(people, person.id, { consent, consent_at: ctx.now }),
      patch(contacts, row.id, consent === 'out' ? { send_state: 'out' } : shown(what, twin, consent, ctx)),
    )
  return acts
}
export const ONLY_THEY = t(
  'Pidió BAJA: solo esta persona puede volver, escribiendo ALTA.',
  'Pediu para SAIR: só esta pessoa pode voltar, escrevendo VOLTAR.',
  'Asked to STOP: only this person can come back, by writing START.',
)
