/** The frame of a line on disk: its length in bytes, its checksum, its text; whatever does not match was torn. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

const crc32 = (bytes: Uint8Array): string => {
  let sum = 0xffffffff
  for (let at = 0; at < bytes.length; at += 1) sum = (TABLE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8)
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

export const frame = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8')
  return Buffer.concat([Buffer.from(`${bytes.length} ${crc32(bytes)} `), bytes, Buffer.from('\n')])
}

const SPACE = 0x20
const NEWLINE = 0x0a

/** All whole lines from the start of a file, and where each ends; what follows the last end is no line of ours. */
export const unframe = (file: Buffer): { readonly lines: readonly string[]; readonly ends: readonly number[] } => {
  const lines: string[] = []
  const ends: number[] = []
  let at = 0
  for (;;) {
    const space = file.indexOf(SPACE, at)
    const length = Number(file.subarray(at, space).toString('latin1'))
    const start = space + 10
    if (space < 0 || !Number.isInteger(length) || length < 1 || start + length >= file.length) break
    const bytes = file.subarray(start, start + length)
    if (file[start + length] !== NEWLINE || file.subarray(space + 1, space + 9).toString('latin1') !== crc32(bytes)) break
    lines.push(bytes.toString('utf8'))
    at = start + length + 1
    ends.push(at)
  }
  return { lines, ends }
}
