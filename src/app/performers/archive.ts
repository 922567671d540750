/** Looks after the archive in one pass: empties rows of whoever asked for it, and brings one tab over that nobody needs any more. */
import { type ArchiveSeen, type ArchiveWish, archiveSeen, tendArchive } from '../../domain/archive/events'
import { messages } from '../../domain/messages/messages'
import type { Host } from '../../ports'
import { leavingIn } from '../../workbook/archive/marks'
import type { Shelf } from '../../workbook/archive/rows'
import { bringOver } from '../archive/bring-over'
import { forgetMedia, forgetPeople } from '../archive/forget'
import { filesHere } from '../archive/here'
import { bookOf, type Performer, type World } from '../world'

/** Google does not answer: what is known stays as it is. */
const UNKNOWN: ArchiveSeen = { files: {}, gone: [], erased: [], moving: true, again: true }

const pass = (host: Host, world: World, wish: ArchiveWish): ArchiveSeen => {
  const book = bookOf(world, host.shared.all())
  const files = book.describe() ? undefined : filesHere(host, wish)
  if (!files) return UNKNOWN
  const shelves: readonly Shelf[] = [
    ...leavingIn(book.sheetsNow() ?? [], messages.key).map((tab) => ({ sheets: host.sheets, tabs: [tab] })),
    ...files.readable.map(({ sheets, archived }) => ({ sheets, tabs: archived.map(({ tab }) => tab) })),
  ]
  const { erase, mediaBefore } = wish
  const isErased = erase.length === 0 || shelves.filter((shelf) => !forgetPeople(host, shelf, erase)).length === 0
  const isMore = mediaBefore > 0 && shelves.filter((shelf) => forgetMedia(host, shelf, mediaBefore)).length > 0
  const { ids, readable, open } = files
  const brought = bringOver({ host, world, wish, book, open, count: ids.length })
  return {
    ...brought,
    again: brought.again || isMore,
    gone: ids.filter((id) => brought.files[id] === undefined),
    erased: isErased && readable.length === ids.length ? erase : [],
  }
}

export const archivePerformer: Performer = {
  kind: tendArchive.kind,
  perform: (host, effects, _stores, world) =>
    effects.flatMap((effect) => (tendArchive.is(effect) ? [archiveSeen(`${host.clock.now()}`, pass(host, world, effect.payload))] : [])),
}
