/** Shows on an own list what became of the people on it; what is lost here the next look makes good. */
import { statusesWanted } from '../../domain/own-lists/look'
import { placed } from '../../domain/own-lists/status'
import { showStatuses } from '../../workbook/writing/show-statuses'
import type { Performer } from '../world'

export const ownListsPerformer: Performer = {
  kind: statusesWanted.kind,
  perform: (host, effects) => {
    for (const effect of effects) {
      if (!statusesWanted.is(effect)) continue
      const { statuses, ...column } = effect.payload
      showStatuses(host.sheets, { ...column, cellsFor: (grid) => placed(grid, statuses) })
    }
    return []
  },
}
