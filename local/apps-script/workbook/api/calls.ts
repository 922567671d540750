/** What every API method stands on: the file, who calls, the change it may make, and the meter of cells. */
import type { Cost } from '../interface'
import type { Work } from '../requests/work'
import type { Store } from '../store'
import type { Book } from '../values/book'
import { checkMayEdit } from './protection'

export interface Calls {
  readonly id: string
  readonly owner: string
  readonly user: string
  readonly book: Book
  /** Counts cells given back in this call. */
  read(cells: number): void
  reading<T>(run: () => T): T
  writing<T>(run: (work: Work) => T): T
  readonly cost: Cost
}

export interface Room {
  readonly id: string
  readonly owner: string
  readonly store: Store
  readonly book: Book
  readonly freshId: () => number
}

/** The change that a user makes, with the protections that bind them. */
export const working = <T>(room: Room, user: string, by: 'api' | 'person', run: (work: Work) => T): T => {
  const { store, owner, book, freshId } = room
  const guard =
    user === owner
      ? undefined
      : (sheet: Parameters<typeof checkMayEdit>[0], range: Parameters<typeof checkMayEdit>[1]) => checkMayEdit(sheet, range, owner, user)
  return store.change(
    { user, by },
    (editor) => {
      store.touched()
      return run({ editor, book, owner, user, freshId, intern: (style) => store.intern(style) })
    },
    guard,
  )
}

export const callsOf = (room: Room, user: string): Calls => {
  let cost = { cellsRead: 0, cellsWritten: 0 }
  return {
    id: room.id,
    owner: room.owner,
    user,
    book: room.book,
    read: (cells) => {
      cost = { ...cost, cellsRead: cost.cellsRead + cells }
    },
    reading: (run) => {
      cost = { cellsRead: 0, cellsWritten: 0 }
      return run()
    },
    writing: (run) => {
      cost = { cellsRead: 0, cellsWritten: 0 }
      return working(room, user, 'api', (work) => {
        const answer = run(work)
        cost = { ...cost, cellsWritten: work.editor.cellsWritten }
        return answer
      })
    },
    get cost() {
      return cost
    },
  }
}
