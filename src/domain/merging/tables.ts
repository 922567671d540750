/** What a joining of two people changed, kept so that it can be undone: in pieces, for a cell holds 50,000 characters (Sheets). */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const merges = table(
  'merges',
  'growing',
  t('Uniones', 'Junções', 'Merges'),
  {
    id: column.id(same('id')),
    at: column.moment(same('at')),
    /** Who stayed. */
    contact_id: column.text('hilo', same('contact_id')),
    /** Whose row went. */
    gone: column.text('hilo', same('gone')),
    part: column.number('hilo', same('part')),
    undo: column.text('hilo', same('undo'), { hidden: true, personal: true }),
  },
  { hidden: true, clock: 'at' },
)
