/** Gives Contactos the columns of the people's own that answers are kept in. */
import { columnsWanted } from '../../domain/bot/events'
import { giveOwnColumns } from '../own-columns'
import type { Performer } from '../world'

/** Who needs a column asks again until it stands, so a run that is too busy leaves it to the next. */
export const columnsPerformer: Performer = {
  kind: columnsWanted.kind,
  perform: (_host, effects, _stores, world) => {
    giveOwnColumns(
      world,
      effects.flatMap((effect) => (columnsWanted.is(effect) ? effect.payload.headings : [])),
    )
    return []
  },
}
