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

type Leaving = (committer: Committer, layout: Layout | undefined) => Committed

/** Where the table begins is part of the commit: whoever remembers the tab looks again before they read a row of it. `moved`: another one is the oldest. */
export const settingAside =
  (key: string, { sheetId, first }: TabLayout): Leaving =>
  (committer, layout) => {
    const oldest = oldestTab(layout, key)
    if (oldest?.tab.sheetId !== sheetId) return 'moved'
    return committer.commit(NOTHING, [unmarkTab(sheetId), markTab(sheetId, leavingMark(key, first))], {}, { [oldestOf(key)]: oldest.end })
  }

/** `moved`: an older version was restored, in which this tab is in use. */
export const takingOut =
  (key: string, { sheetId, first }: TabLayout): Leaving =>
  (committer) =>
    (committer.meta?.firsts[oldestOf(key)] ?? 0) > first ? committer.commit(NOTHING, [{ deleteSheet: { sheetId } }]) : 'moved'
