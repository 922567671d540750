/** Permission and its proof: every word of a person or a coordinator adds a row; the last word in Meta's time decides. */
import { type Act, append, patch } from '../../kernel/act'
import * as column from '../../kernel/columns'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { type Instant, SECOND } from '../../kernel/time'
import { contacts, NO_CONSENT, NO_CONSENT_NEXT, OPTED_OUT, people } from '../contacts/contacts'
import { momentMemory } from '../contacts/memory'
import type { PersonRow } from '../contacts/recognise'

export const METHODS = ['form', 'guardian', 'paper', 'wrote_first', 'keyword', 'coordinator', 'import', 'unknown'] as const
export type Method = (typeof METHODS)[number]

export const consents = table(
  'consents',
  'growing',
  t('Permisos', 'Permissões', 'Permissions'),
  {
    id: column.id(same('id')),
    at: column.moment(same('at')),
    contact_id: column.text('hilo', same('contact_id')),
    state: column.code(same('state'), ['yes', 'no', 'unknown', 'out']),
    /** What held until then. */
    before: column.code(same('before'), ['yes', 'no', 'unknown', 'out']),
    method: column.code(same('method'), METHODS),
    /** Message id, file and line, or who said so. */
    evidence: column.text('hilo', same('evidence'), { personal: true }),
    recorded_by: column.text('hilo', same('recorded_by')),
  },
  { hidden: true, clock: 'at' },
)

export interface Word {
  readonly person: PersonRow
  readonly contactRow?: number | undefined
  readonly state: 'yes' | 'no' | 'unknown' | 'out'
  readonly at: Instant
  readonly method: Method
  readonly evidence: string
  readonly by: string
}

/** When the person last said ALTA, by Meta's time. */
export const cameBack = momentMemory('back')

/**
 * An older word never overrules a newer one; of two at the same moment BAJA wins. Against a BAJA only the person's own ALTA counts, however late
 * the BAJA comes: what others said of their permission meanwhile, they said without knowing.
 */
export const isOlder = ({ person, state, at }: Pick<Word, 'person' | 'state' | 'at'>): boolean => {
  if (state === 'out') return at < secondOf(cameBack.of(person) ?? 0)
  const before = person.consent_at
  return before !== null && (at < before || (at < secondOf(before) + SECOND && person.consent === 'out'))
}
/** Meta's time has whole seconds only: what was said in the second of an earlier word is not older than it. */
const secondOf = (at: number): number => Math.floor(at / SECOND) * SECOND

export const record = (state: State, word: Word, ctx: Ctx): readonly Act[] => {
  const { person } = word
  const proof = append(consents, {
    id: ctx.id('p'),
    at: word.at,
    contact_id: person.id,
    state: word.state,
    before: person.consent,
    method: word.method,
    evidence: word.evidence,
    recorded_by: word.by,
  })
  if (isOlder(word)) return [proof]
  const contact = state.get(contacts, person.id, word.contactRow)
  return [
    proof,
    patch(people, person.id, { consent: word.state, consent_at: word.at, ...resumes(word) }),
    ...(contact ? [patch(contacts, contact.id, shownConsent(word.state, ctx))] : []),
  ]
}

/** Who agrees anew agrees to promotions too, unless they stopped those later. */
const resumes = ({ state, at, person }: Word) =>
  state === 'yes' && (person.marketing_stopped_at ?? 0) <= at ? { marketing_stopped_at: null } : {}

export const shownConsent = (state: Word['state'], { lang }: Ctx) => {
  switch (state) {
    case 'out':
      return { consent: 'out', send_state: 'out', state_reason: OPTED_OUT[lang], next_step: OUT_NEXT[lang] } as const
    case 'no':
      return { consent: 'no', send_state: 'asked', state_reason: NO[lang], next_step: null } as const
    case 'unknown':
      return { consent: 'unknown', send_state: 'asked', state_reason: NO_CONSENT[lang], next_step: NO_CONSENT_NEXT[lang] } as const
    case 'yes':
      return { consent: 'yes', send_state: 'ready', state_reason: null, next_step: null } as const
  }
}
const OUT_NEXT = t(
  'No le sale nada. Solo esta persona puede volver: escribiendo ALTA.',
  'Nada sai para ela. Só esta pessoa pode voltar: escrevendo VOLTAR.',
  'Nothing is sent. Only this person can come back: by writing START.',
)
const NO = t('Dijo que no da permiso.', 'Disse que não dá permissão.', 'Said no to receiving messages.')
