/** Keys of occasions whose row is gone from the queue: what was sent for one of them is never sent again. */
import * as column from '../../kernel/columns'
import type { State } from '../../kernel/state'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

/** The id is that of the row, which comes from the key. */
export const spent = table(
  'spent',
  'growing',
  t('Ya salieron', 'Já saíram', 'Done before'),
  { id: column.id(same('id')), at: column.moment(same('at')) },
  { hidden: true, clock: 'at', fades: true },
)

/** Whether this occasion was there before, even if its row is gone. */
export const wasSpent = (state: State, id: string): boolean => state.find(spent, 'id', id, 'soft') !== undefined
