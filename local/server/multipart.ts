/** Reads `multipart/related` as the Drive API takes it: JSON first, then the content, which may be in base64. */
import { BadRequest } from './http'

export interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

const headersOf = (text: string): Map<string, string> =>
  new Map(
    text
      .split('\r\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )

const partOf = (raw: Buffer): Part => {
  const split = raw.indexOf('\r\n\r\n')
  if (split < 0) throw new BadRequest('Malformed multipart body.')
  const headers = headersOf(raw.subarray(0, split).toString('utf8'))
  const body = raw.subarray(split + 4)
  const base64 = headers.get('content-transfer-encoding')?.toLowerCase() === 'base64'
  return { headers, body: base64 ? Buffer.from(body.toString('latin1'), 'base64') : body }
}

export const multipartParts = (body: Buffer, contentType: string): Part[] => {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1]
  if (boundary === undefined) throw new BadRequest('Missing multipart boundary.')
  const mark = Buffer.from(`--${boundary}`)
  const starts: number[] = []
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) starts.push(at)
  // Between two marks: a line break, the part, a line break.
  return starts.slice(0, -1).map((start, index) => partOf(body.subarray(start + mark.length + 2, (starts[index + 1] ?? body.length) - 2)))
}
