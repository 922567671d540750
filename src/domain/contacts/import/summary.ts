/** Counts what becomes of a list and says it in one sentence: «46 entran, 4 para revisar». */
import { join, listed, type Text, t } from '../../../kernel/text'
import { sayCount } from '../../calendar/say'
import type { RowPlan } from './row-plan'

/** Rows by what becomes of them; all but `alerts` add up to the rows of the list. */
export type Counts = Readonly<Record<RowPlan['kind'], number>> & {
  /** Rows with something to look at that enter all the same. */
  readonly alerts: number
}

export const count = (rows: readonly RowPlan[]): Counts => {
  const counts = { new: 0, here: 0, repeated: 0, review: 0, no_phone: 0, empty: 0, headings: 0, left_out: 0, alerts: 0 }
  for (const row of rows) {
    counts[row.kind]++
    if ('alerts' in row && row.alerts.length > 0) counts.alerts++
  }
  return counts
}

/** One and many, in each language; the number is put before. */
interface Phrase {
  readonly kind: RowPlan['kind']
  readonly one: Text
  readonly many: Text
}
const PHRASES: readonly Phrase[] = [
  { kind: 'new', one: t('entra', 'entra', 'enters'), many: t('entran', 'entram', 'enter') },
  { kind: 'here', one: t('ya estaba', 'já estava', 'was here already'), many: t('ya estaban', 'já estavam', 'were here already') },
  { kind: 'review', one: t('para revisar', 'para revisar', 'to review'), many: t('para revisar', 'para revisar', 'to review') },
  { kind: 'repeated', one: t('repetida', 'repetida', 'repeated'), many: t('repetidas', 'repetidas', 'repeated') },
  { kind: 'left_out', one: t('queda afuera', 'fica de fora', 'left out'), many: t('quedan afuera', 'ficam de fora', 'left out') },
]

/** Blank rows and repeated headings are not worth a word; who has no phone is one more to review. */
export const summary = (given: Counts): Text => {
  const counts = { ...given, review: given.review + given.no_phone }
  const parts = PHRASES.filter(({ kind }) => counts[kind] > 0).map(({ kind, one, many }) =>
    join(sayCount(counts[kind]), ' ', counts[kind] === 1 ? one : many),
  )
  return parts.length === 0 ? t('No entra nadie', 'Não entra ninguém', 'Nobody enters') : listed(parts, ', ')
}
