/** Small real files for media that a driver sends without giving bytes: a picture, a voice note, a PDF, a sticker, a video. */
import { deflateSync } from 'node:zlib'
import type { MediaKind } from '../limits'
import { voiceNote } from './voice-note'

export interface Sample {
  readonly mime: string
  readonly bytes: Buffer
  readonly name?: string
}

/** CRC-32 as PNG wants it. */
const crc32 = (bytes: Buffer): number => {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 0 ? sum >>> 1 : (sum >>> 1) ^ 0xedb88320
  }
  return (sum ^ 0xffffffff) >>> 0
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A picture of two shades whose colour follows `hue` (0 to 255). */
const picture = (hue: number, width = 320, height = 200): Buffer => {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([
      Buffer.from([0]),
      Buffer.from(Array.from({ length: width }, (_unused, x) => [hue, (x * 255) / width, (y * 255) / height]).flat()),
    ]),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))])
}

const pdf = (title: string): Buffer => {
  const safe = title.replace(/[^\x20-\x7e]|[()\\]/g, '?')
  const content = `BT /F1 18 Tf 72 760 Td (${safe}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, nth) => {
    const offset = text.length
    text += `${nth + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** One transparent dot, lossless WebP. */
const STICKER = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='
/** The opening box of an MP4 file; enough to be told apart, not to be played. */
const VIDEO = '0000001c667479706d703432000000006d70343269736f6d61766331'

export const sampleOf = (kind: MediaKind, seed: number, title = 'Hilo'): Sample => {
  switch (kind) {
    case 'image':
      return { mime: 'image/png', bytes: picture(seed % 256) }
    case 'audio':
      return { mime: 'audio/ogg; codecs=opus', bytes: voiceNote(4) }
    case 'document':
      return { mime: 'application/pdf', bytes: pdf(title), name: 'documento.pdf' }
    case 'sticker':
      return { mime: 'image/webp', bytes: Buffer.from(STICKER, 'base64') }
    case 'video':
      return { mime: 'video/mp4', bytes: Buffer.from(VIDEO, 'hex') }
  }
}
