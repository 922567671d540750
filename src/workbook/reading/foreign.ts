/** Reads rows of a tab that is not Hilo's (the answers of a form) by their place, with the headings above them. */
import type { Snapshot } from '../../kernel/snapshot'
import type { Need } from '../../kernel/state'
import type { SheetFault, Sheets } from '../../ports'

/** A tab that is gone, which Google refuses to read, has no rows. */
export const readForeign = (
  sheets: Sheets,
  snapshot: Snapshot,
  { sheetId, from }: Extract<Need, { need: 'foreign' }>,
): SheetFault | undefined => {
  const heading = { sheetId, startRowIndex: 0, endRowIndex: 1 }
  const answer = sheets.read([heading, { sheetId, startRowIndex: from + 1 }], 'typed')
  if (!answer.ok && answer.why !== 'refused') return answer
  const [headings = [], rows = []] = answer.ok ? answer.value : []
  const names = (headings[0] ?? []).map((name) => String(name ?? '').trim())
  snapshot.putForeign(sheetId, from, answer.ok ? { headings: names, rows } : null)
  return undefined
}
