/** The folder of one local world, held by one process at a time. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { lockFile } from './apps-script/workbook/journal/lock'

export class DataInUse extends Error {}

/** Takes the folder, making it if need be; answers what gives it back. A process that died without doing so holds nothing. */
export const holdFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true })
  try {
    return lockFile(join(folder, 'running.pid'))
  } catch (error) {
    throw new DataInUse(error instanceof Error ? error.message : String(error))
  }
}
