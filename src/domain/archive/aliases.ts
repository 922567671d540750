/** Whom the archive still knows by the id of a row that was joined to another: nothing there is written again for it. */
import * as column from '../../kernel/columns'
import type { State } from '../../kernel/state'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const aliases = table(
  'aliases',
  'growing',
  t('Ids de antes', 'Ids de antes', 'Former ids'),
  {
    /** Of the row that went. */
    id: column.id(same('id')),
    /** Who stayed. */
    contact_id: column.text('hilo', same('contact_id')),
  },
  { hidden: true },
)

/** Every id that this person ever had. */
export const idsOf = (state: State, id: string): readonly string[] => [
  id,
  ...state.sweep(aliases).flatMap((row) => (row.id !== '' && row.record.contact_id === id ? [row.id] : [])),
]
