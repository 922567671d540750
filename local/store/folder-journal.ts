/** A journal in a folder: numbered segments of lines, each with a checksum; a unit of lines counts only when its last line is whole. */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Journal } from '../apps-script/workbook/index'

const SEGMENT = /^\d{6}\.log$/
/** Older segments that are kept, for versions to go back to. */
const KEPT_OLDER = 30
/** Marks the last line of a unit, and the others. */
const LAST = '.'
const MORE = '+'

const sum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

const encoded = (lines: readonly string[]): string =>
  lines
    .map((line, index) => {
      const marked = `${index === lines.length - 1 ? LAST : MORE}${line}`
      return `${sum(marked)} ${marked}\n`
    })
    .join('')

interface Read {
  readonly lines: readonly string[]
  /** Bytes up to the end of the last whole unit. */
  readonly whole: number
}

const decoded = (content: Buffer): Read => {
  const lines: string[] = []
  let unit: string[] = []
  let whole = 0
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(10, at)
    if (end < 0) break
    const line = content.toString('utf8', at, end)
    const marked = line.slice(9)
    if (sum(marked) !== line.slice(0, 8)) break
    unit.push(marked.slice(1))
    at = end + 1
    if (!marked.startsWith(LAST)) continue
    lines.push(...unit)
    unit = []
    whole = at
  }
  return { lines, whole }
}

const nameOf = (number: number): string => `${String(number).padStart(6, '0')}.log`

/** Lines of an image that are written at a time. */
const IMAGE_BATCH = 1_000

const writeImage = (path: string, image: Iterable<string>): void => {
  const file = openSync(path, 'w')
  let batch: string[] = []
  const flush = (): void => {
    writeSync(file, encoded(batch))
    batch = []
  }
  for (const line of image) {
    batch.push(line)
    if (batch.length >= IMAGE_BATCH) flush()
  }
  if (batch.length > 0) flush()
  fsyncSync(file)
  closeSync(file)
}

export const openFolderJournal = (folder: string): Journal => {
  mkdirSync(folder, { recursive: true })
  const segments = readdirSync(folder)
    .filter((name) => SEGMENT.test(name))
    .sort()
  if (segments.length === 0) segments.push(nameOf(1))
  const newest = (): string => join(folder, segments[segments.length - 1] ?? nameOf(1))
  let file = openSync(newest(), 'a')
  const found = decoded(readFileSync(newest()))
  truncateSync(newest(), found.whole)
  let grown = 0
  const begin = (): void => {
    file = openSync(newest(), 'a')
    grown = 0
  }
  return {
    lines: () => found.lines,
    append(lines) {
      if (lines.length === 0) return
      grown += writeSync(file, encoded(lines))
      fsyncSync(file)
    },
    compact(image) {
      const next = nameOf(Number.parseInt(segments[segments.length - 1] ?? '0', 10) + 1)
      writeImage(join(folder, `${next}.new`), image)
      renameSync(join(folder, `${next}.new`), join(folder, next))
      closeSync(file)
      segments.push(next)
      for (const old of segments.splice(0, Math.max(segments.length - 1 - KEPT_OLDER, 0))) rmSync(join(folder, old), { force: true })
      begin()
    },
    get grown() {
      return grown
    },
    older: () => segments.slice(0, -1).map((name) => () => decoded(readFileSync(join(folder, name))).lines),
    close: () => closeSync(file),
  }
}
