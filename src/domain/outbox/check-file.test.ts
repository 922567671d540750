import { checkFile } from './check-file'
import type { MediaKind } from './message'

const MB = 1024 * 1024

const CASES: readonly (readonly [MediaKind, string, number, string | null])[] = [
  ['image', 'image/jpeg', 5 * MB, null],
  ['image', 'image/jpeg', 5 * MB + 1, 'pesa'],
  ['image', 'image/webp', 1, 'tipo'],
  ['video', 'video/mp4', 16 * MB + 1, 'pesa'],
  ['audio', 'audio/ogg; codecs=opus', 16 * MB, null],
  ['document', 'Application/PDF', 100 * MB, null],
  ['document', 'application/pdf', 100 * MB + 1, 'pesa'],
  ['document', '', 1, 'tipo'],
  ['sticker', 'image/webp', 500 * 1024 + 1, 'pesa'],
]

it.each(CASES)('%s %s of %d bytes', (kind, mime, bytes, says) => {
  const problem = checkFile(kind, mime, bytes)
  if (says === null) expect(problem).toBeNull()
  else expect(problem?.problem.es).toContain(says)
})
