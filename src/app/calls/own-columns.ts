/** Before a list comes in, Contactos gets the columns of its own that the list brings. */
import { isRecord } from '../../kernel/json'
import type { Reply } from '../api'
import { readState } from '../memory'
import { giveOwnColumns } from '../own-columns'
import { sorry, WHY_LEFT } from '../reply'
import type { World } from '../world'

/** Headings of the first rows: every row of a part brings the same. */
const ownHeadings = (input: unknown): readonly string[] => {
  const rows = isRecord(input) && Array.isArray(input.rows) ? input.rows : []
  return rows.flatMap((row) => (isRecord(row) && isRecord(row.own) ? Object.keys(row.own) : []))
}

export const makeRoom = (world: World, input: unknown): Reply<never> | undefined => {
  const headings = ownHeadings(input)
  const done = headings.length === 0 ? 'done' : giveOwnColumns(world, headings)
  if (done === 'done') return undefined
  const { lang } = readState(world.host.shared.all())
  return sorry(WHY_LEFT[done === 'busy' || done === 'quota' ? done : 'unknown'], lang)
}
