/** Budgets that are not kept yet, and how far from them we stand: they are shown as over, and may only come nearer. */
import { keeps, type Row } from './figure'

/** By the name of the flow: the largest value of each of its figures that is let pass, in the figure's own unit. */
const NOT_YET: Readonly<Record<string, readonly number[]>> = {
  // The whole product in three languages; Portuguese and English are some 70 KB of it. What the budget is for, the evaluation, is kept.
  'server bundle · evaluation on Node 20': [890, 40],
  // Claims keep it. A hundred people in one envelope, each answered and made a task, are one read and one commit of 17,000 cells: 3 seconds, and two
  // commits would break what the envelope may cost. A part of a plan reads whole tabs: 3.4.
  'longest doPost · lock held': [10_000, 3_700],
  // Seven claims of fourteen calls, and what begins and ends them. Claims of 250 would keep it: they would have the lock for 3.5 seconds.
  'calls per message sent, campaign of 1000 · relay': [0.17],
  // Eighteen seconds of chunks, one a second as Meta takes them; eleven of cells, sixty written and 170 read a message; seven of calls; more where
  // the quarter of an hour looks in between.
  '1000 template messages, claim to settled · relay': [52_000],
}

/** Kept, or known not to be kept and no worse than that. */
export const passes = (row: Row): boolean => {
  const caps = NOT_YET[row.flow]
  return (
    keeps(row) ||
    (row.fault === undefined && caps !== undefined && row.figures.every(({ mid, most }, at) => mid <= Math.max(most, caps[at] ?? most)))
  )
}
