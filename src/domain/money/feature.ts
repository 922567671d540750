/** What messages cost: estimated before, added up after, and stopped at the cap of the month. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { edited, looked, stirred } from '../../kernel/file'
import { type Need, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { watched } from '../audit/watch'
import { dispatch, lost, settled, statusChanged, unstarted } from '../outbox/events'
import { outboxCounter, outboxFollower, outboxGuard } from '../outbox/slots'
import { settings } from '../settings/settings'
import { capGuard } from './cap'
import { costCounter, costFollower } from './count'
import { noticeRates, seedRates } from './rates-rows'
import { tellMonth } from './say'
import { rates, spending } from './tables'

/** What every message is counted with comes with the first read. */
const ledger = (): readonly Need[] => [settings, rates, spending].map(whole)

export const moneyFeature: Feature = {
  name: 'money',
  module: 'base',
  title: t('Gasto', 'Gasto', 'Spending'),
  tables: [rates, spending, settings],
  fills: [
    outboxGuard(capGuard),
    outboxCounter(costCounter),
    outboxFollower(costFollower),
    ...[rates, settings].map((table) => watched({ table, deed: 'settings' })),
  ],
  on: () => [
    on(looked, seedRates, ledger),
    on(stirred, tellMonth),
    on(edited, noticeRates, (span) => (span.table === rates.key ? [{ need: 'span', table: rates, from: span.from, to: span.to }] : [])),
    on(dispatch, () => [], ledger),
    on(settled, () => [], ledger),
    on(unstarted, () => [], ledger),
    on(lost, () => [], ledger),
    on(statusChanged, () => [], ledger),
  ],
}
