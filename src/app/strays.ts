/** What could not be decided is kept, truncated, where nothing else waits behind it. */
import * as column from '../kernel/columns'
import type { Feature } from '../kernel/feature'
import { table } from '../kernel/table'
import { same, t } from '../kernel/text'

export const strays = table(
  'strays',
  'growing',
  t('Sin lugar', 'Sem lugar', 'Strays'),
  {
    id: column.id(same('id')),
    at: column.moment(same('at')),
    what: column.text('hilo', same('what')),
    why: column.text('hilo', same('why')),
    raw: column.text('hilo', same('raw'), { personal: true }),
  },
  { hidden: true, clock: 'at' },
)

export const straysFeature: Feature = { name: 'strays', module: 'base', title: t('Sin lugar', 'Sem lugar', 'Strays'), tables: [strays] }
