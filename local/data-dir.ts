/** The folder of one local world, held by one process at a time. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export class DataInUse extends Error {}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process lives as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const claim = (path: string): boolean => {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Takes the folder, making it if need be; answers what gives it back. A process that died without doing so holds nothing. */
export const holdFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'running.pid')
  if (!claim(path)) {
    const pid = Number(readFileSync(path, 'utf8'))
    if (pid !== process.pid && alive(pid)) throw new DataInUse(`${folder} is in use by process ${pid}.`)
    rmSync(path, { force: true })
    if (!claim(path)) throw new DataInUse(`${folder} is in use.`)
  }
  return () => rmSync(path, { force: true })
}
