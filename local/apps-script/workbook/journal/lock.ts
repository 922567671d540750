/** One writer a journal: a lock file with the process id; the lock of a dead process is taken over. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

const held = new Set<string>()

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined)

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const take = (path: string): boolean => {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Answers a function that frees the lock; throws when a living process holds it. */
export const lockFile = (path: string): (() => void) => {
  if (!take(path)) {
    const pid = Number(readFileSync(path, 'utf8'))
    const living = pid === process.pid ? held.has(path) : pid > 0 && isAlive(pid)
    if (living) throw new Error(`The journal is in use by process ${pid}: ${path}`)
    rmSync(path, { force: true })
    if (!take(path)) throw new Error(`The journal was taken by another process: ${path}`)
  }
  held.add(path)
  return () => {
    held.delete(path)
    rmSync(path, { force: true })
  }
}
