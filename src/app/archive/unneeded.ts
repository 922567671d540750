/** When the newest message of a tab was, and whether anything still waits that is about one of its rows. */
import { isFinal, QUEUE_STATES, queue } from '../../domain/outbox/queue'
import type { Cell, GridRange, Host } from '../../ports'
import type { Layout, TabLayout } from '../../workbook/tabs/layout'

const column = (tab: TabLayout, key: string): GridRange => {
  const at = tab.columns.get(key) ?? tab.width
  return { sheetId: tab.sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 }
}

const isOver = (state: Cell | undefined): boolean => isFinal(QUEUE_STATES.find((one) => one === state) ?? null)

/** In epoch milliseconds. `open`: what becomes of one of its messages is not settled (`among`: the rows before `end`); `undefined`: Google does not say. */
export const newestIn = (
  host: Host,
  tab: TabLayout,
  among?: { readonly layout: Layout | undefined; readonly end: number },
): number | 'open' | undefined => {
  const waiting = among?.layout?.tabs.get(queue.key)
  const answer = host.sheets.read(
    [column(tab, 'exact_at'), ...(waiting ? [column(waiting, 'state'), column(waiting, 'message_row')] : [])],
    'typed',
  )
  if (!answer.ok) return undefined
  const [moments = [], states = [], rows = []] = answer.value
  const isOpen = rows.some(([row], at) => typeof row === 'number' && row < (among?.end ?? 0) && !isOver(states[at]?.[0]))
  return isOpen ? 'open' : Math.max(0, ...moments.flatMap(([at]) => (typeof at === 'number' ? [at] : [])))
}
