/** Reads multipart/form-data (RFC 7578) as clients send it for media. */
import { badParameter } from './fault'

export interface FormFile {
  readonly field: string
  readonly name: string
  readonly mime: string
  readonly bytes: Buffer
}

const quoted = (disposition: string, key: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${key}="([^"]*)"`, 'i').exec(disposition)?.[1]

const headerOf = (head: string, name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''

export const parseMultipart = (
  contentType: string,
  bytes: Buffer,
): { fields: readonly (readonly [string, string])[]; files: readonly FormFile[] } => {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)?.slice(1).find(Boolean)
  if (boundary === undefined) throw badParameter('Invalid parameter', 'The multipart boundary is missing.')
  const mark = Buffer.from(`--${boundary}`)
  const fields: (readonly [string, string])[] = []
  const files: FormFile[] = []
  let from = bytes.indexOf(mark)
  while (from !== -1) {
    const start = from + mark.length
    const next = bytes.indexOf(mark, start)
    if (next === -1) break
    const part = bytes.subarray(start + 2, next - 2)
    const split = part.indexOf('\r\n\r\n')
    if (split !== -1) {
      const head = part.subarray(0, split).toString('utf8')
      const disposition = headerOf(head, 'content-disposition')
      const [field, name] = [quoted(disposition, 'name') ?? '', quoted(disposition, 'filename')]
      const content = part.subarray(split + 4)
      if (name === undefined) fields.push([field, content.toString('utf8')])
      else files.push({ field, name, mime: headerOf(head, 'content-type') || 'application/octet-stream', bytes: Buffer.from(content) })
    }
    from = next
  }
  return { fields, files }
}
