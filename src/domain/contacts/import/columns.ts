/** Guesses what each column of a list is, by its heading and by what stands in it. */
import { type Text, t } from '../../../kernel/text'
import type { Place } from '../phone'
import { type Content, contentOf } from './content'
import { FIELDS, type Field, votesOf } from './vocabulary'

export type ColumnUse = { readonly as: 'field'; readonly field: Field } | { readonly as: 'own' } | { readonly as: 'nothing' }

/** What `plan` needs to know of a column; the coordinator may change `use`. */
export interface Column {
  /** Place in the row, 0 the first. */
  readonly column: number
  /** As written in the list, or «Columna B»; different for each column. */
  readonly heading: string
  readonly use: ColumnUse
}

export interface ColumnGuess extends Column {
  readonly confidence: 'sure' | 'likely' | 'doubtful'
  readonly why: Text
}

interface Seen {
  readonly column: number
  readonly heading: string
  readonly content: Content
}
interface Claim {
  readonly column: number
  readonly score: number
  readonly byHeading: boolean
}

/** Half of the cells make a column what they are; a fifth do not. */
const HALF = 0.5
const FIFTH = 0.2
/** What a whole column of phones weighs against the rank of a heading (1 to 4). */
const CONTENT_WEIGHT = 4

const BY_HEADING = t('Por su título.', 'Pelo título.', 'By its heading.')
const BY_CONTENT = t('Por lo que hay en la columna.', 'Pelo que há na coluna.', 'By what the column holds.')
const KEPT = t(
  'Se guarda como columna tuya, con su título.',
  'Fica como coluna sua, com o título.',
  'It is kept as a column of yours, with its heading.',
)
const BLANK = t('Está vacía.', 'Está vazia.', 'It is empty.')
const NOT_PHONES = t(
  'Casi nada de lo que hay acá parece un teléfono.',
  'Quase nada aqui parece um telefone.',
  'Hardly anything here looks like a phone.',
)
const TWO_PHONES = t(
  'Hay otra columna de teléfonos: elegí la de WhatsApp.',
  'Há outra coluna de telefones: escolha a do WhatsApp.',
  'There is another column of phones: choose the one for WhatsApp.',
)

/** How strongly a column asks to be this field; 0 not at all. */
const scoreOf = (field: Field, { heading, content }: Seen, headed: boolean): Claim['score'] => {
  const votes = votesOf(heading)
  const rank = votes.find((vote) => vote.field === field)?.rank ?? 0
  const free = votes.length === 0
  if (field === 'phone') return rank > 0 || (free && content.phones > HALF) ? rank + CONTENT_WEIGHT * content.phones : 0
  if (rank > 0) return rank
  if (field === 'full_name') return free && content.names > HALF ? content.names / 2 : 0
  return field === 'birth_date' && !headed && content.dates > HALF ? content.dates / 2 : 0
}

const claimsOf = (field: Field, seen: readonly Seen[], headed: boolean): readonly Claim[] =>
  seen
    .map((column) => ({
      column: column.column,
      score: scoreOf(field, column, headed),
      byHeading: votesOf(column.heading).some((vote) => vote.field === field),
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.column - other.column)

const judge = (field: Field, claim: Claim, claims: readonly Claim[], seen: readonly Seen[]): Pick<ColumnGuess, 'confidence' | 'why'> => {
  const why = claim.byHeading ? BY_HEADING : BY_CONTENT
  if (field !== 'phone') return { confidence: claim.byHeading ? 'sure' : 'likely', why }
  const content = seen.find(({ column }) => column === claim.column)?.content
  if (content && content.filled > 0 && content.phones < FIFTH) return { confidence: 'doubtful', why: NOT_PHONES }
  const rivals = claims.filter((other) => other !== claim && claim.score - other.score < 1)
  if (rivals.length > 0) return { confidence: 'doubtful', why: TWO_PHONES }
  return { confidence: claim.byHeading && content && content.phones >= HALF ? 'sure' : 'likely', why }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const letterOf = (column: number): string =>
  (column >= LETTERS.length ? letterOf(Math.floor(column / LETTERS.length) - 1) : '') + (LETTERS[column % LETTERS.length] ?? '')

/** How a column without heading is called, given its letter. */
export type Unnamed = (letter: string) => string

/** Each column gets a heading of its own: what has none is named by its letter, a repeated one is numbered. */
const uniqueHeadings = (headings: readonly string[], width: number, unnamed: Unnamed): readonly string[] => {
  const used = new Set<string>()
  return Array.from({ length: width }, (_, column) => {
    const written = headings[column]?.trim() || unnamed(letterOf(column))
    let heading = written
    for (let times = 2; used.has(heading.toLowerCase()); times++) heading = `${written} (${times})`
    used.add(heading.toLowerCase())
    return heading
  })
}

interface Taken extends Pick<ColumnGuess, 'confidence' | 'why'> {
  readonly field: Field
}

/** «Nombre» beside «Apellido» is the first name; beside «Nombre completo» a surname has nothing to add and stays a column of its own. */
const splitName = (taken: Map<number, Taken>, seen: readonly Seen[]): void => {
  const whole = [...taken].find(([, { field }]) => field === 'full_name')
  const surname = [...taken].find(([, { field }]) => field === 'last_name')
  if (!whole || !surname) return
  const [at, guess] = whole
  const saysWhole = votesOf(seen[at]?.heading ?? '').some(({ field, rank }) => field === 'full_name' && rank === 4)
  if (saysWhole) taken.delete(surname[0])
  else taken.set(at, { ...guess, field: 'first_name' })
}

/** Rows that are looked at; a list does not change its columns further down. */
const SAMPLE = 200

/**
 * `headings`: undefined when the list has none; `rows`: all or the first of them. One guess a column, in order; each field is
 * given once, what is left over is the list's own.
 */
export const guessColumns = (
  headings: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  place: Place,
  unnamed: Unnamed = (letter) => `Columna ${letter}`,
): readonly ColumnGuess[] => {
  const sample = rows.slice(0, SAMPLE)
  const width = Math.max(headings?.length ?? 0, ...sample.map((cells) => cells.length))
  const names = uniqueHeadings(headings ?? [], width, unnamed)
  const seen = names.map((_, column) => ({
    column,
    heading: headings?.[column] ?? '',
    content: contentOf(
      sample.map((cells) => cells[column] ?? ''),
      place,
    ),
  }))
  const taken = new Map<number, Taken>()
  for (const field of FIELDS) {
    const claims = claimsOf(field, seen, headings !== undefined).filter(({ column }) => !taken.has(column))
    const [best] = claims
    if (best) taken.set(best.column, { field, ...judge(field, best, claims, seen) })
  }
  splitName(taken, seen)
  return seen.map(({ column, content }) => {
    const heading = names[column] ?? ''
    const guess = taken.get(column)
    if (!guess) {
      return content.filled > 0
        ? { column, heading, use: { as: 'own' }, confidence: 'sure', why: KEPT }
        : { column, heading, use: { as: 'nothing' }, confidence: 'sure', why: BLANK }
    }
    return { column, heading, use: { as: 'field', field: guess.field }, confidence: guess.confidence, why: guess.why }
  })
}
