/** Keeps a file in a journal, and opens it from there: changes as lines, versions as marks, a fresh image now and then. */
import type { Version } from '../interface'
import type { Style } from '../model/cell'
import type { FileState } from '../model/state'
import type { Commit, Keeper } from '../store'
import type { Kept } from '../versions/versions'
import { parseLine, readFrame, readRows, writeImage } from './image'
import type { Journal } from './journal'
import { damaged, type Fields, fields, list, number, text } from './read-json'
import { replayCommit } from './replay'
import { writeCommit } from './write-ops'

/** A new image is due when this much has been added, at the opening and at any time; and never before as much again as the image itself. */
const COMPACT_ON_OPEN = 256 * 1024
const COMPACT_PAST = 16 * 1024 * 1024

interface Marked extends Version {
  readonly segment: number
}
const readMark = (value: unknown): Marked => {
  const given = fields(value)
  return {
    id: text(given['id']),
    name: text(given['name']),
    at: number(given['at']),
    revision: number(given['revision']),
    segment: number(given['segment']),
  }
}

interface Found {
  readonly state: FileState
  readonly revision: number
  readonly marks: readonly Marked[]
}
/** Equal styles of different lines become one object. */
const interner = (): ((style: Style) => Style) => {
  const known = new Map<string, Style>()
  return (style) => {
    const key = JSON.stringify(style)
    const one = known.get(key) ?? style
    known.set(key, one)
    return one
  }
}

/** Goes through a segment until its end, or until the mark of a version. */
const walk = (lines: Iterable<string>, until?: string): Found => {
  const intern = interner()
  let state: FileState | undefined
  let revision = 0
  const marks: Marked[] = []
  for (const text of lines) {
    const line: Fields = parseLine(text)
    if (line['image'] !== undefined) {
      state = readFrame(line)
      revision = number(line['image'])
      marks.push(...list(line['versions']).map(readMark))
    } else if (state === undefined) throw damaged('the beginning of a segment')
    else if (line['rows'] !== undefined) readRows(state, line, intern)
    else if (line['version'] !== undefined) {
      const mark = readMark(line['version'])
      marks.push(mark)
      if (mark.id === until) break
    } else {
      replayCommit(state, line, intern)
      revision = number(line['revision'])
    }
  }
  if (state === undefined) throw damaged('an image')
  return { state, revision, marks }
}

/** Each commit is written by one act: either a line, or an image that holds it. */
export class JournalKeeper implements Keeper {
  private marks: readonly Marked[] = []

  constructor(private readonly journal: Journal) {}

  /** The file that the journal holds; undefined when it is new. */
  open(): { readonly state: FileState; readonly revision: number; readonly versions: readonly Kept[] } | undefined {
    const lines = this.journal.read(this.journal.segment)
    if (lines === undefined) return undefined
    const found = walk(lines)
    this.marks = found.marks.filter((mark) => this.journal.has(mark.segment))
    if (this.isDue(COMPACT_ON_OPEN)) this.image(found.state, found.revision)
    const versions = this.marks.map(({ segment, ...version }) => ({ ...version, content: () => this.content(segment, version.id) }))
    return { state: found.state, revision: found.revision, versions }
  }

  private content(segment: number, id: string): FileState {
    const lines = this.journal.read(segment)
    if (lines === undefined) throw damaged(`the segment of version ${id}`)
    return walk(lines, id).state
  }

  keep(commit: Commit, state: FileState): void {
    const due = this.isDue(COMPACT_PAST) || commit.ops.some((op) => op.op === 'all')
    if (due) this.image(state, commit.revision)
    else this.journal.append(writeCommit(commit))
  }

  private isDue(least: number): boolean {
    return this.journal.grown > least && this.journal.grown > this.journal.imageSize
  }

  /** Begins a new segment with the file as it is. */
  image(state: FileState, revision: number): void {
    this.journal.compact(writeImage(state, revision, this.marks))
  }

  mark(version: Version): void {
    const mark = { ...version, segment: this.journal.segment }
    this.journal.append(JSON.stringify({ version: mark }))
    this.marks = [...this.marks, mark]
  }
}
