/** The oldest full tab leaves the file in two commits: first nobody reads or writes it any more, and when its copy was compared it goes. */
import { oldestOf } from '../../kernel/snapshot'
import { markTab, unmarkTab } from '../setup/metadata'
import type { Layout, TabLayout } from '../tabs/layout'
import type { Committed, Committer } from '../writing/commit'
import { leavingMark } from './marks'

const NOTHING = { writes: [], appends: [], removals: [] }

/** The oldest tab, and the number of the row behind its last. */
export interface Oldest {
  readonly tab: TabLayout
  readonly end: number
}
export const oldestTab = (layout: Layout | undefined, key: string): Oldest | undefined => {
  const [tab, next] = [...(layout?.older.get(key) ?? []), layout?.tabs.get(key)]
  return tab && next ? { tab, end: next.first } : undefined
}

/** Where the table begins is part of the commit: whoever remembers the tab looks again before they read a row of it. */
export const setAside = (committer: Committer, key: string, { tab, end }: Oldest): Committed =>
  committer.commit(NOTHING, [unmarkTab(tab.sheetId), markTab(tab.sheetId, leavingMark(key, tab.first))], {}, { [oldestOf(key)]: end })

/** `moved`: an older version was restored, in which this tab is in use. */
export const takeOut = (committer: Committer, key: string, { sheetId, first }: TabLayout): Committed =>
  (committer.meta?.firsts[oldestOf(key)] ?? 0) > first ? committer.commit(NOTHING, [{ deleteSheet: { sheetId } }]) : 'moved'
