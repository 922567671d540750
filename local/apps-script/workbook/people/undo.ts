/** A person's undo: takes back that person's latest change without taking back what others did since. */
import type { Room } from '../api/calls'
import { NotEmulated, refuse } from '../errors'
import type { By, PersonAnswer } from '../interface'
import { invert, type Op } from '../model/op'
import { type Row, rowOf } from '../model/row'
import type { SheetParts } from '../model/sheet'
import type { Work } from '../requests/work'
import type { Commit, Keeper } from '../store'
import { act } from './act'

const KEPT = 200

/** Remembers the latest changes of the file, people's and programs'. */
export class History implements Keeper {
  private commits: Commit[] = []

  keep(commit: Commit): void {
    this.commits.push(commit)
    if (this.commits.length > KEPT) this.commits.shift()
  }

  /** The latest change of this person, with all that came after it. */
  latest(user: string): { readonly commit: Commit; readonly later: readonly Commit[] } | undefined {
    let at = this.commits.length - 1
    while (at >= 0 && !(this.commits[at]?.author.by === 'person' && this.commits[at]?.author.user === user)) at -= 1
    const commit = this.commits[at]
    return commit === undefined ? undefined : { commit, later: this.commits.slice(at + 1) }
  }

  /** Neither the undone change nor its undoing can be undone again; next to each other they cancel out. */
  undone(commit: Commit | undefined, undoing: boolean): void {
    const last = this.commits.length - 1
    if (undoing && this.commits[last - 1] === commit) this.commits.splice(last - 1, 2)
    const gone = [commit, undoing ? this.commits[last] : undefined]
    this.commits = this.commits.map((one) => (gone.includes(one) ? { ...one, author: { ...one.author, by: 'api' } } : one))
  }
}

const moves = (op: Op): boolean => ['rows', 'columns', 'moveRows', 'moveColumns', 'shuffle', 'tab', 'order', 'all'].includes(op.op)
const sheetOf = (op: Op): number | undefined => ('sheet' in op ? op.sheet : undefined)

/** Since then lines of a tab have moved: where the change stood cannot be told. */
const outdated = (commit: Commit, later: readonly Commit[]): boolean => {
  const sheets = new Set(commit.ops.map(sheetOf))
  const structural = commit.ops.some(moves)
  return later.some(({ ops }) => ops.some((op) => moves(op) && (structural || sheetOf(op) === undefined || sheets.has(sheetOf(op)))))
}

/** Only the parts that the change itself had set go back; sizes by as much as it had changed them. */
const partsBack = (now: SheetParts, before: SheetParts, after: SheetParts): SheetParts => {
  const back = { ...now }
  for (const key of Object.keys(after)) {
    const [was, became]: unknown[] = [Reflect.get(before, key), Reflect.get(after, key)]
    if (was !== became) Reflect.set(back, key, was)
  }
  return {
    ...back,
    rowCount: now.rowCount + before.rowCount - after.rowCount,
    columnCount: now.columnCount + before.columnCount - after.columnCount,
  }
}

/** Only the cells that the change itself had set go back. */
const rowBack = ({ before, after }: Extract<Op, { op: 'row' }>, now: Row | undefined): Row | undefined => {
  const width = Math.max(before?.cells.length ?? 0, after?.cells.length ?? 0, now?.cells.length ?? 0)
  const cells = Array.from({ length: width }, (_, column) => {
    const [was, became] = [before?.cells[column], after?.cells[column]]
    return was === became ? now?.cells[column] : was
  })
  const sameProps = JSON.stringify(before?.props) === JSON.stringify(after?.props)
  return rowOf(cells, sameProps ? now?.props : before?.props)
}

const takeBack = (work: Work, op: Op): void => {
  const { editor } = work
  if (op.op === 'row') {
    const sheet = editor.sheet(op.sheet)
    for (let index = op.index; index < op.index + op.count; index += 1) editor.putRow(sheet, index, rowBack(op, sheet.rows[index]))
  } else if (op.op === 'parts') {
    const sheet = editor.sheet(op.sheet)
    editor.putParts(sheet, partsBack(sheet.parts, op.before, op.after))
  } else editor.replay([invert(op)])
}

export const undo = (room: Room, history: History, { user }: By): PersonAnswer => {
  const found = history.latest(user)
  const before = room.store.revision
  const answer = act(room, user, (work) => {
    if (found === undefined) return refuse('There is nothing to undo.')
    if (outdated(found.commit, found.later)) throw new NotEmulated('undo after somebody else moved, inserted, deleted or sorted lines')
    for (const op of found.commit.ops.slice().reverse()) takeBack(work, op)
    return { change: 'OTHER' }
  })
  if (answer.ok) history.undone(found?.commit, room.store.revision !== before)
  return answer
}
