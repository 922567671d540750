/** The files that the script keeps in Drive: bytes in the data folder (or in memory), their names and types among the records. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Records, type Shelf, withFields } from './store/records'

export interface DriveFile {
  readonly id: string
  readonly name: string
  readonly mimeType: string
  readonly size: number
  readonly createdAt: number
}

export class Drive {
  private readonly files: Shelf<DriveFile>
  private readonly memory = new Map<string, Buffer>()
  /** «Anyone with the link» of the spreadsheet. */
  anyone = false

  constructor(
    records: Records,
    private readonly folder: string | undefined,
    private readonly now: () => number,
  ) {
    this.files = records.shelf('drive', withFields<DriveFile>('id', 'name', 'mimeType', 'size'))
  }

  keep(name: string, mimeType: string, bytes: Buffer): DriveFile {
    const file = { id: `1${randomBytes(24).toString('base64url')}`, name, mimeType, size: bytes.length, createdAt: this.now() }
    if (this.folder === undefined) this.memory.set(file.id, bytes)
    else {
      mkdirSync(this.folder, { recursive: true })
      writeFileSync(join(this.folder, file.id), bytes)
    }
    this.files.set(file.id, file)
    return file
  }

  find(id: string): DriveFile | undefined {
    return this.files.get(id)
  }

  all(): readonly DriveFile[] {
    return this.files.all()
  }

  bytes(file: DriveFile): Buffer {
    return this.memory.get(file.id) ?? readFileSync(join(this.folder ?? '', file.id))
  }

  delete(id: string): void {
    this.memory.delete(id)
    if (this.folder !== undefined) rmSync(join(this.folder, id), { force: true })
    this.files.delete(id)
  }
}
