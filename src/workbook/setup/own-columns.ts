/** Gives a tab the people's own columns that a list brings, and looks whether that has happened. */
import type { Table } from '../../kernel/table'
import type { Sheets } from '../../ports'
import type { Tabs } from '../tabs/tabs'
import type { Committed } from '../writing/commit'
import { ownColumnRequests } from './column'

/** Columns that stand there already stay as they are. */
export const addOwnColumns = (sheets: Sheets, tabs: Tabs, table: Table, headings: readonly string[]): Committed => {
  if (!tabs.layout && tabs.describe()) return 'unknown'
  const known = (): boolean => headings.every((heading) => tabs.layout?.tabs.get(table.key)?.own.has(heading))
  if (known()) return 'done'
  if (tabs.describe()) return 'unknown'
  const sheet = tabs.described?.find((one) => one.sheetId === tabs.layout?.tabs.get(table.key)?.sheetId)
  const requests = sheet ? ownColumnRequests(sheet, headings) : []
  if (requests.length === 0) return 'done'
  const answer = sheets.write(requests, [])
  if (!answer.ok && answer.why === 'quota') return 'quota'
  return !tabs.describe() && known() ? 'done' : 'unknown'
}
