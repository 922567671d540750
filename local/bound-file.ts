/** The spreadsheet that the script is bound to, and what becomes of both when somebody makes a copy and goes on there. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createFile, type Journal, openJournal, type SpreadsheetFile } from './apps-script/workbook/index'
import { type Records, type Shelf, withFields } from './store/records'

/** Ids that outlive restarts. */
export interface Ids {
  readonly spreadsheetId: string
  readonly scriptId: string
  /** '' while nothing is deployed. */
  readonly deploymentId: string
  /** Folder of the file's journal. */
  readonly folder: string
}

export interface FileLook {
  readonly title: string
  readonly locale: string
  readonly timeZone: string
}

/** Google's ids: letters, digits, `-` and `_`. */
const id = (prefix: string, bytes: number): string => prefix + randomBytes(bytes).toString('base64url')
const deploymentId = (): string => id('AKfycb', 36)

const ID_KEY = 'ids'
/** What belongs to a script and is not copied with it. */
const OF_THE_SCRIPT = ['properties ', 'cache ', 'triggers']

export class BoundFile {
  private readonly shelf: Shelf<Ids>
  private readonly listeners: ((revision: number) => void)[] = []
  private file: SpreadsheetFile
  ids: Ids

  constructor(
    private readonly records: Records,
    /** Where folders of journals lie; absent: nothing is kept. */
    private readonly root: string | undefined,
    look: FileLook,
    private readonly owner: string,
    now: () => number,
  ) {
    this.shelf = records.shelf('world', withFields<Ids>('spreadsheetId', 'scriptId', 'deploymentId', 'folder'))
    this.ids = this.shelf.get(ID_KEY) ?? this.keep({ ...fresh(), deploymentId: deploymentId(), folder: 'file' })
    const journal = this.journal(this.ids.folder)
    this.file = createFile({ ...look, id: this.ids.spreadsheetId, now, owner, ...(journal === undefined ? {} : { journal }) })
    this.listen()
  }

  get current(): SpreadsheetFile {
    return this.file
  }

  /** Calls after each commit, whichever file is bound. */
  changed(listener: (revision: number) => void): void {
    this.listeners.push(listener)
  }

  /** The newest code gets an address if it has none. */
  deploy(): void {
    if (this.ids.deploymentId === '') this.keep({ ...this.ids, deploymentId: deploymentId() })
  }

  /** «Hacer una copia»: the same cells under new ids, without properties, triggers and deployment. */
  copy(title: string | undefined): void {
    const ids = { ...fresh(), deploymentId: '', folder: `file-${randomBytes(4).toString('hex')}` }
    const journal = this.journal(ids.folder)
    const copy = this.file.copyAs(ids.spreadsheetId, {
      owner: this.owner,
      ...(title === undefined ? {} : { title }),
      ...(journal === undefined ? {} : { journal }),
    })
    this.file.close()
    this.file = copy
    this.listen()
    for (const start of OF_THE_SCRIPT) this.records.forget(start)
    this.keep(ids)
  }

  close(): void {
    this.file.close()
  }

  private listen(): void {
    this.file.changed((revision) => {
      for (const listener of this.listeners) listener(revision)
    })
  }

  private journal(folder: string): Journal | undefined {
    return this.root === undefined ? undefined : openJournal(join(this.root, folder))
  }

  private keep(ids: Ids): Ids {
    this.ids = ids
    this.shelf.set(ID_KEY, ids)
    return ids
  }
}

const fresh = (): Pick<Ids, 'spreadsheetId' | 'scriptId'> => ({ spreadsheetId: id('1', 32), scriptId: id('1', 41) })
