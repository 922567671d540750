/** The version history: pictures of the file, kept by themselves as time passes and by name when somebody asks. */
import type { Version } from '../interface'
import { type FileState, imageOf } from '../model/state'
import type { Commit, Keeper } from '../store'

/** How often a version is kept by itself, and how many of those there are. */
const EVERY_MS = 10 * 60_000
const MOST = 30

/** Where the content of a version comes from: memory, or the journal of an earlier run. */
export interface Kept extends Version {
  readonly content: () => FileState
}
/** Writes down that a version was taken, so that a restart knows it. */
export type Mark = (version: Version) => void

/** Those with a name, and the latest of the others. What looks for them must not share a scope with `content`, which would hold on to all that ever were. */
const newest = (kept: readonly Kept[]): readonly Kept[] => {
  const unnamed = kept.filter((one) => one.name === '')
  return unnamed.length > MOST ? kept.filter((one) => one !== unnamed[0]) : kept
}

export class Versions implements Keeper {
  private latest: number | undefined

  constructor(
    private kept: readonly Kept[],
    private readonly mark: Mark,
  ) {
    this.latest = kept[kept.length - 1]?.at
  }

  keep(commit: Commit, state: FileState): void {
    if (this.latest !== undefined && commit.at - this.latest < EVERY_MS) return
    this.take('', commit.at, commit.revision, state)
  }

  take(name: string, at: number, revision: number, state: FileState): Version {
    const image = imageOf(state)
    const taken = this.kept.filter((one) => one.revision === revision).length
    const version = { id: taken === 0 ? String(revision) : `${revision}-${taken}`, name, at, revision }
    this.mark(version)
    this.latest = at
    this.kept = newest([...this.kept, { ...version, content: () => image }])
    return version
  }

  list(): readonly Version[] {
    return this.kept.map(({ id, name, at, revision }) => ({ id, name, at, revision }))
  }

  content(id: string): FileState | undefined {
    return this.kept.find((one) => one.id === id)?.content()
  }
}
