/** What the inbox remembers: which messages it has seen, and who waits for an answer. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

/** Hashes of what came, for 30 days: a repeat finds itself. */
export const ledger = table(
  'ledger',
  'growing',
  t('Recibidos', 'Recebidos', 'Seen'),
  { id: column.id(same('id')), at: column.moment(same('at')) },
  { hidden: true, clock: 'at', fades: true },
)

/** Whose last word nobody of the team has answered yet. */
export const waiting = table(
  'waiting',
  'bounded',
  t('Esperan', 'Esperam', 'Waiting'),
  {
    /** The contact's id. */
    id: column.id(same('id')),
    since: column.moment(same('since')),
    text: column.text('hilo', same('text'), { personal: true }),
    name: column.text('hilo', same('name'), { personal: true }),
  },
  { hidden: true },
)
