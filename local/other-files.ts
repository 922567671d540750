/** Spreadsheets that the script made through Drive, beside the one that it is bound to: each a real file, with who may open it. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createFile, openJournal, type SpreadsheetFile } from './apps-script/workbook/index'
import type { FileLook } from './bound-file'
import { type Records, type Shelf, withFields } from './store/records'

export interface Permission {
  readonly id: string
  readonly emailAddress: string
  readonly role: string
}
export interface OtherFile {
  readonly id: string
  readonly name: string
  readonly folder: string
  readonly appProperties: Readonly<Record<string, string>>
  readonly permissions: readonly Permission[]
  readonly createdAt: number
  readonly modifiedAt: number
}

/** Addresses there that nobody has an account under (RFC 2606). */
export const hasAccount = (address: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) && !address.endsWith('.invalid')

export class OtherFiles {
  private readonly shelf: Shelf<OtherFile>
  private readonly open = new Map<string, SpreadsheetFile>()

  constructor(
    records: Records,
    /** Where folders of journals lie; absent: nothing is kept. */
    private readonly root: string | undefined,
    private readonly look: () => FileLook,
    private readonly owner: string,
    private readonly now: () => number,
  ) {
    this.shelf = records.shelf('spreadsheets', withFields<OtherFile>('id', 'name', 'folder', 'permissions', 'modifiedAt'))
  }

  make(name: string, appProperties: Readonly<Record<string, string>>): OtherFile {
    const owner = { id: 'owner', emailAddress: this.owner, role: 'owner' }
    const at = this.now()
    const folder = `file-${randomBytes(4).toString('hex')}`
    return this.keep({
      id: `1${randomBytes(32).toString('base64url')}`,
      name,
      folder,
      appProperties,
      permissions: [owner],
      createdAt: at,
      modifiedAt: at,
    })
  }

  about(id: string): OtherFile | undefined {
    return this.shelf.get(id)
  }

  all(): readonly OtherFile[] {
    return this.shelf.all()
  }

  find(id: string): SpreadsheetFile | undefined {
    const about = this.about(id)
    if (about === undefined) return undefined
    const known = this.open.get(id) ?? this.opened(about)
    this.open.set(id, known)
    return known
  }

  permit(id: string, permissions: readonly Permission[]): void {
    const about = this.about(id)
    if (about !== undefined) this.keep({ ...about, permissions })
  }

  mayOpen(id: string, user: string): boolean {
    return this.about(id)?.permissions.some(({ emailAddress }) => emailAddress.toLowerCase() === user.toLowerCase()) === true
  }

  delete(id: string): void {
    const about = this.about(id)
    if (about === undefined) return
    this.open.get(id)?.close()
    this.open.delete(id)
    this.shelf.delete(id)
    if (this.root !== undefined) rmSync(join(this.root, about.folder), { recursive: true, force: true })
  }

  close(): void {
    for (const file of this.open.values()) file.close()
  }

  private opened({ id, name, folder }: OtherFile): SpreadsheetFile {
    const { locale, timeZone } = this.look()
    const journal = this.root === undefined ? undefined : openJournal(join(this.root, folder))
    const file = createFile({
      id,
      title: name,
      locale,
      timeZone,
      now: this.now,
      owner: this.owner,
      ...(journal === undefined ? {} : { journal }),
    })
    file.changed(() => {
      const about = this.about(id)
      // Google tells the last change to the millisecond; two of one moment are told apart here, too.
      if (about !== undefined) this.keep({ ...about, modifiedAt: Math.max(this.now(), about.modifiedAt + 1) })
    })
    return file
  }

  private keep(file: OtherFile): OtherFile {
    this.shelf.set(file.id, file)
    return file
  }
}
