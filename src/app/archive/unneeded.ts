/** When the newest message of a tab was, and whether anything still waits that is about one of its rows. */
import { isFinal, QUEUE_STATES } from '../../domain/outbox/queue'
import type { Sheets } from '../../ports'
import { rowsWith } from '../../workbook/archive/rows'
import type { TabLayout } from '../../workbook/tabs/layout'

/** In epoch milliseconds; `undefined`: Google does not say. */
export const newestIn = (sheets: Sheets, tab: TabLayout): number | undefined => {
  const rows = rowsWith({ sheets, tabs: [tab] }, ['exact_at'], () => true)
  return rows.ok ? Math.max(0, ...rows.value.flatMap(({ cells: [at] }) => (typeof at === 'number' ? [at] : []))) : undefined
}

/** What becomes of a row before `end` is not settled; `waiting`: the tab of what is to leave. Undefined: Google does not say. */
export const isOpenBefore = (sheets: Sheets, waiting: TabLayout, end: number): boolean | undefined => {
  const rows = rowsWith({ sheets, tabs: [waiting] }, ['state', 'message_row'], ([state, row]) => {
    const known = QUEUE_STATES.find((one) => one === state) ?? null
    return typeof row === 'number' && row < end && !isFinal(known)
  })
  return rows.ok ? rows.value.length > 0 : undefined
}
