/** A journal in a folder: one file a segment, an fsync a line, a new segment only by rename. */
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Journal } from './journal'
import { frame, unframe } from './line'
import { lockFile } from './lock'

const SEGMENTS_KEPT = 20
const NAME = /^(\d{6})\.jsonl$/

/** Parts the image from what was added to it. */
const IMAGE_END = '-'

const nameOf = (segment: number): string => `${String(segment).padStart(6, '0')}.jsonl`

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

const writeAll = (handle: number, bytes: Buffer): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}

/** Opens or makes the journal of a folder; throws when another process has it. A torn tail is cut off. */
export const openJournal = (folder: string): Journal => {
  mkdirSync(folder, { recursive: true })
  const unlock = lockFile(join(folder, 'lock'))
  const numbers = (): number[] => readdirSync(folder).flatMap((name) => (NAME.exec(name) === null ? [] : [Number(name.slice(0, 6))]))
  let segment = Math.max(0, ...numbers())
  let handle: number | undefined
  let imageEnd = 0
  let size = 0
  /** What `open` has just read, for the first `read` that follows. */
  let fresh: readonly string[] | undefined
  const load = (wanted: number) => unframe(readFileSync(join(folder, nameOf(wanted))))
  const open = (): void => {
    const { lines, ends } = load(segment)
    fresh = lines
    size = ends[ends.length - 1] ?? 0
    imageEnd = ends[lines.indexOf(IMAGE_END)] ?? size
    handle = openSync(join(folder, nameOf(segment)), 'r+')
    ftruncateSync(handle, size)
  }
  if (segment > 0) open()

  return {
    get segment() {
      return segment
    },
    get imageSize() {
      return imageEnd
    },
    get grown() {
      return size - imageEnd
    },
    has: (wanted) => numbers().includes(wanted),
    read: (wanted) => {
      if (!numbers().includes(wanted)) return undefined
      const lines = wanted === segment && fresh !== undefined ? fresh : load(wanted).lines
      fresh = undefined
      return lines.filter((line) => line !== IMAGE_END)
    },
    append: (line) => {
      if (handle === undefined) throw new Error('The journal has no segment yet.')
      fresh = undefined
      const bytes = frame(line)
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, size + at)
      fsyncSync(handle)
      size += bytes.length
    },
    compact: (image) => {
      const draft = join(folder, 'next')
      const next = openSync(draft, 'w')
      let written = 0
      const put = (line: string): void => {
        const bytes = frame(line)
        writeAll(next, bytes)
        written += bytes.length
      }
      for (const line of image) put(line)
      put(IMAGE_END)
      fsyncSync(next)
      renameSync(draft, join(folder, nameOf(segment + 1)))
      syncFolder(folder)
      if (handle !== undefined) closeSync(handle)
      handle = next
      segment += 1
      size = written
      imageEnd = written
      fresh = undefined
      for (const old of numbers()) if (old <= segment - SEGMENTS_KEPT) rmSync(join(folder, nameOf(old)))
    },
    close: () => {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
      unlock()
    },
  }
}
