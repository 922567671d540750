/** The living file: every change goes through here, whole or not at all, and is written down before anybody sees it. */
import type { FormulaEngine } from './formula/engine'
import type { Style } from './model/cell'
import { Editor } from './model/editor'
import type { Op } from './model/op'
import type { GridRange, Sheet } from './model/sheet'
import type { FileState } from './model/state'

/** Who changed the file: `api` calls fire no event. */
export interface Author {
  readonly user: string
  readonly by: 'api' | 'person'
}
export interface Commit {
  readonly revision: number
  readonly at: number
  readonly author: Author
  readonly ops: readonly Op[]
}
/** Is told of every commit. The one that makes it safe comes first: when it throws, the change does not happen. */
export interface Keeper {
  keep(commit: Commit, state: FileState): void
}

export class Store {
  revision: number
  private readonly listeners = new Set<(revision: number) => void>()
  private readonly styles = new Map<string, Style>()
  /** Those of them that are the one object already. */
  private readonly own = new WeakSet<Style>()

  constructor(
    readonly state: FileState,
    revision: number,
    private readonly engine: FormulaEngine,
    private readonly now: () => number,
    private readonly safe: Keeper | undefined,
    private readonly told: readonly Keeper[],
  ) {
    this.revision = revision
  }

  /** Runs a change; when it throws, or cannot be kept, the file is as it was. A change of nothing is no commit. */
  change<T>(author: Author, run: (editor: Editor) => T, guard?: (sheet: Sheet, range: GridRange) => void): T {
    const editor = new Editor(this.state, guard)
    const { answer, commit } = this.attempt(editor, () => {
      const made = run(editor)
      if (editor.ops.length === 0) return { answer: made, commit: undefined }
      const next = { revision: this.revision + 1, at: this.now(), author, ops: editor.ops }
      this.safe?.keep(next, this.state)
      return { answer: made, commit: next }
    })
    if (commit !== undefined) {
      this.revision = commit.revision
      for (const keeper of this.told) keeper.keep(commit, this.state)
      for (const listener of this.listeners) listener(this.revision)
    }
    return answer
  }

  private attempt<T>(editor: Editor, run: () => T): T {
    try {
      return run()
    } catch (error) {
      editor.rollback()
      throw error
    } finally {
      this.engine.changed()
    }
  }

  /** Within a change, readers must see what has been written so far. */
  touched(): void {
    this.engine.changed()
  }

  changed(listener: (revision: number) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Equal styles become one object, so that memory and journal hold each once. */
  intern(style: Style | undefined): Style | undefined {
    if (style === undefined || this.own.has(style)) return style
    const key = JSON.stringify(style)
    const known = this.styles.get(key)
    if (known !== undefined) return known
    this.styles.set(key, style)
    this.own.add(style)
    return style
  }
}
