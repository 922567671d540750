/** Who of the chosen rows gets the message, who does not, and why: each row once, each person at most once. */
import { type Text, t } from '../../kernel/text'
import { sayCount } from '../calendar/say'
import { sayPeople } from '../calendar/spread-text'
import { groupByPerson, type Identified } from './same-person'

/** `unknown`: nobody has said how they agreed; `out`: they asked for no more messages. */
export type Permission = 'yes' | 'no' | 'unknown' | 'out'

export interface Candidate extends Identified {
  /** As people count rows, from 1. */
  readonly row: number
  readonly permission: Permission
  /** Why this phone cannot be written to; null when it can. */
  readonly phoneProblem: Text | null
  /** Why the message cannot be filled in for this row, such as an empty variable; null when it can. */
  readonly fillProblem: Text | null
}

/** Only the request for permission may go to people of whom none is known. */
export type Purpose = 'message' | 'permission request'

export type SkipWhy = 'opted out' | 'refused' | 'phone' | 'no permission' | 'agreed already' | 'unfilled' | 'repeated'

export interface Skipped<C> {
  readonly candidate: C
  readonly why: SkipWhy
  readonly reason: Text
}

export interface Recipients<C> {
  readonly to: readonly C[]
  readonly skipped: readonly Skipped<C>[]
}

const REASONS = {
  'opted out': t(
    'Pidió la baja: no se le escribe más.',
    'Pediu descadastro: não se escreve mais.',
    'Opted out: nobody writes to them any more.',
  ),
  refused: t('Dijo que no quiere mensajes.', 'Disse que não quer mensagens.', 'Said that they want no messages.'),
  'no permission': t(
    'Falta su permiso: mandale antes el pedido de permiso.',
    'Falta a permissão: envie antes o pedido de permissão.',
    'Permission is missing: send the request for it first.',
  ),
  'agreed already': t('Ya dio permiso.', 'Já deu permissão.', 'Has agreed already.'),
  phone: t('Falta el WhatsApp.', 'Falta o WhatsApp.', 'The WhatsApp number is missing.'),
} as const

const repeated = (row: number): Text =>
  t(`Es la misma persona que en la fila ${row}.`, `É a mesma pessoa da linha ${row}.`, `The same person stands in row ${row}.`)

type Refusal = Pick<Skipped<unknown>, 'why' | 'reason'>
const because = (why: keyof typeof REASONS): Refusal => ({ why, reason: REASONS[why] })

/** What a person said counts for every row that is theirs. */
const ofPerson = (rows: readonly Candidate[]): Refusal | undefined => {
  if (rows.some(({ permission }) => permission === 'out')) return because('opted out')
  return rows.some(({ permission }) => permission === 'no') ? because('refused') : undefined
}

const ofRow = ({ phoneProblem, keys, permission, fillProblem }: Candidate, purpose: Purpose): Refusal | undefined => {
  if (phoneProblem) return { why: 'phone', reason: phoneProblem }
  if (keys.length === 0) return because('phone')
  if (purpose === 'message' && permission === 'unknown') return because('no permission')
  if (purpose === 'permission request' && permission === 'yes') return because('agreed already')
  return fillProblem ? { why: 'unfilled', reason: fillProblem } : undefined
}

/** Of several rows of one person, the first that can be written to. */
export const recipients = <C extends Candidate>(candidates: readonly C[], purpose: Purpose): Recipients<C> => {
  const to: C[] = []
  const skipped: Skipped<C>[] = []
  for (const rows of groupByPerson(candidates)) {
    const all = ofPerson(rows)
    const chosen = all ? undefined : rows.find((row) => ofRow(row, purpose) === undefined)
    if (chosen) to.push(chosen)
    for (const candidate of rows) {
      if (candidate === chosen) continue
      const refusal = chosen ? { why: 'repeated' as const, reason: repeated(chosen.row) } : (all ?? ofRow(candidate, purpose))
      if (refusal) skipped.push({ candidate, ...refusal })
    }
  }
  return {
    to: to.sort((one, other) => one.row - other.row),
    skipped: skipped.sort((one, other) => one.candidate.row - other.candidate.row),
  }
}

/** Short words behind a count, in the order in which they are told: of one row, of several. */
const SHORT: Readonly<Record<SkipWhy, readonly [one: Text, many: Text]>> = {
  'no permission': [t('sin permiso', 'sem permissão', 'without permission'), t('sin permiso', 'sem permissão', 'without permission')],
  'opted out': [t('con baja', 'com descadastro', 'opted out'), t('con baja', 'com descadastro', 'opted out')],
  refused: [t('que dijo que no', 'que disse que não', 'that said no'), t('que dijeron que no', 'que disseram que não', 'that said no')],
  phone: [
    t('sin un WhatsApp que sirva', 'sem um WhatsApp que sirva', 'without a usable number'),
    t('sin un WhatsApp que sirva', 'sem um WhatsApp que sirva', 'without a usable number'),
  ],
  unfilled: [
    t('con un dato vacío', 'com um dado vazio', 'with something empty'),
    t('con un dato vacío', 'com um dado vazio', 'with something empty'),
  ],
  repeated: [t('repetida', 'repetida', 'repeated'), t('repetidas', 'repetidas', 'repeated')],
  'agreed already': [
    t('que ya dio permiso', 'que já deu permissão', 'that agreed already'),
    t('que ya dieron permiso', 'que já deram permissão', 'that agreed already'),
  ],
}

export const countSkipped = (skipped: readonly Skipped<unknown>[]): ReadonlyMap<SkipWhy, number> => {
  const counts = new Map<SkipWhy, number>()
  for (const { why } of skipped) counts.set(why, (counts.get(why) ?? 0) + 1)
  return counts
}

const WHYS: readonly SkipWhy[] = ['no permission', 'opted out', 'refused', 'phone', 'unfilled', 'repeated', 'agreed already']

/** «43 personas · quedan fuera 3 filas: 2 sin permiso, 1 repetida». */
export const sayRecipients = ({ to, skipped }: Recipients<unknown>): Text => {
  const people = sayPeople(to.length)
  if (skipped.length === 0) return people
  const counts = countSkipped(skipped)
  const part = (lang: keyof Text): string =>
    WHYS.flatMap((why) => {
      const count = counts.get(why) ?? 0
      return count === 0 ? [] : [`${sayCount(count)[lang]} ${SHORT[why][count === 1 ? 0 : 1][lang]}`]
    }).join(', ')
  const rows = sayCount(skipped.length)
  const one = skipped.length === 1
  return t(
    `${people.es} · ${one ? 'queda' : 'quedan'} fuera ${rows.es} ${one ? 'fila' : 'filas'}: ${part('es')}`,
    `${people.pt} · ${one ? 'fica' : 'ficam'} de fora ${rows.pt} ${one ? 'linha' : 'linhas'}: ${part('pt')}`,
    `${people.en} · ${rows.en} ${one ? 'row' : 'rows'} left out: ${part('en')}`,
  )
}
