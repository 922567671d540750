/** «Empezar de verdad»: takes away what was rehearsed, and gives real people back the state they had before. */
import { type Act, patch, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, type State, whole } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import { consents, shownConsent } from '../consent/consents'
import { contacts, people } from '../contacts/contacts'
import { waiting } from '../inbox/tables'
import { messages } from '../messages/messages'
import { queue, reached, upcoming } from '../outbox/queue'
import { audiences, sends } from '../sends/tables'
import { account } from '../settings/settings'
import { PRACTICE } from '../templates/listed'
import { templates } from '../templates/tables'

/** Import batch of the people that the phone of practice made up. */
export const MADE_UP = 'practice'

/** Practice comes before any real line and never after one, so all that these hold was rehearsed. */
const REHEARSED: readonly Table[] = [messages, queue, upcoming, audiences]

export const NEEDS: readonly Need[] = [
  ...[...REHEARSED, consents, people, contacts].map((table): Need => ({ need: 'sweep', table })),
  ...[sends, waiting, reached, templates].map(whole),
]

/** Drafts of sends, imported people and the permission they gave stay. */
export const eraseRehearsal = (state: State, ctx: Ctx): readonly Act[] => {
  if (account.of(state).provider !== 'practice') return []
  const said = new Set(state.sweep(messages).map(({ id }) => id))
  const wordsIn = state.sweep(consents).filter(({ record }) => said.has(record.evidence ?? ''))
  const made = new Set(state.sweep(contacts).flatMap(({ id, record }) => (record.batch === MADE_UP ? [id] : [])))
  return [
    ...REHEARSED.flatMap((table) => state.sweep(table).map(({ id }) => remove(table, id))),
    ...wordsIn.map(({ id }) => remove(consents, id)),
    ...state.all(waiting).map(({ id }) => remove(waiting, id)),
    ...state.all(reached).map(({ id }) => remove(reached, id)),
    ...state.all(sends).flatMap(({ id, state_known }) => (state_known === null || state_known === 'draft' ? [] : [remove(sends, id)])),
    ...state.all(templates).flatMap(({ id, info }) => (info?.id.startsWith(PRACTICE) ? [remove(templates, id)] : [])),
    ...state.sweep(people).flatMap(({ id, record }): readonly Act[] => {
      if (id === '') return []
      if (made.has(id)) return [remove(people, id), remove(contacts, id)]
      return record.thread === null && record.held_text === null ? [] : asBefore(state, id, record.key, ctx, wordsIn)
    }),
  ].filter((act) => act.act !== 'remove' || act.id !== '')
}

/** The last word that was not said by the phone of practice decides again. */
const asBefore = (
  state: State,
  id: string,
  key: string | null,
  ctx: Ctx,
  rehearsed: readonly { readonly id: string }[],
): readonly Act[] => {
  const gone = new Set(rehearsed.map((one) => one.id))
  const words = state.sweep(consents).flatMap(({ id: word, record }) => (record.contact_id === id && !gone.has(word) ? [record] : []))
  const last = words.reduce<(typeof words)[number] | undefined>((a, b) => (a && (a.at ?? 0) > (b.at ?? 0) ? a : b), undefined)
  const consent = last?.state ?? 'unknown'
  const shown = key === null ? {} : shownConsent(consent, ctx)
  return [
    patch(people, id, {
      ...FRESH,
      consent,
      consent_at: last?.at ?? null,
    }),
    ...(state.sweep(contacts).some((one) => one.id === id)
      ? [patch(contacts, id, { last_message: null, next_step: null, ...shown, consent })]
      : []),
  ]
}

const FRESH = {
  user_id: null,
  wa_id: null,
  profile_name: null,
  marketing_stopped_at: null,
  last_in_at: null,
  last_out_at: null,
  last_auto_at: null,
  reached_at: null,
  rest_until: null,
  acknowledged_at: null,
  unreachable: null,
  last_send: null,
  last_send_replied: null,
  thread: null,
  held_text: null,
} as const
