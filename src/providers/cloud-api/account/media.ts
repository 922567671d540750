/** Files: asking where one is, fetching it, uploading one (Cloud API, "Media"). */
import type { Outcome } from '../../../kernel/outcome'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { outcomeOf } from '../answer'
import { graphDelete, graphGet, graphUrl } from '../graph'
import { number, text } from '../loose'
import { pad, wrapBase64 } from './base64'

export interface MediaInfo {
  /** Lives 5 minutes and must be fetched with the token. */
  readonly url: string
  readonly mime: string
  readonly sha256: string | null
  readonly bytes: number | null
}

/** Ids that came by webhook live 7 days, uploads 30. */
export const mediaInfoRequest = (token: string, mediaId: string, phoneNumberId: string): HttpRequest =>
  graphGet(token, [mediaId], { phone_number_id: phoneNumberId })

export const readMediaInfo = (answer: HttpAnswer): Outcome<MediaInfo> =>
  outcomeOf(answer, (body) => {
    const url = text(body.url)
    return url === null ? null : { url, mime: text(body.mime_type) ?? '', sha256: text(body.sha256), bytes: number(body.file_size) }
  })

/** Hosts that Meta serves files from: the token goes nowhere else, whatever address a webhook brings. */
const META_HOSTS = /^https:\/\/([a-z0-9-]+\.)*(fbsbx\.com|facebook\.com|fbcdn\.net|whatsapp\.net)\//

/** Null when the address is not Meta's. */
export const downloadRequest = (token: string, url: string): HttpRequest | null =>
  META_HOSTS.test(url) ? { url, method: 'get', headers: { authorization: `Bearer ${token}` } } : null

export const deleteMediaRequest = (token: string, mediaId: string): HttpRequest => graphDelete(token, [mediaId])

export interface Upload {
  readonly filename: string
  readonly mime: string
  readonly base64: string
}

/** Header values must be ASCII and hold no quotes or breaks. */
const plain = (words: string): string => words.replace(/[^\w .()+/;=-]/g, '_')

/** `boundary`: letters and digits that do not occur in the file; the caller's random id will do. */
export const uploadRequest = (token: string, phoneNumberId: string, file: Upload, boundary: string): HttpRequest => {
  const field = (name: string, value: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const fileHead = (blanks: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${plain(file.filename)}"\r\nContent-Type:${blanks} ${plain(file.mime)}\r\n\r\n`
  const head = field('messaging_product', 'whatsapp') + field('type', plain(file.mime))
  const filled = head + fileHead(' '.repeat(pad(head + fileHead(''))))
  return {
    url: graphUrl([phoneNumberId, 'media']),
    method: 'post',
    headers: { authorization: `Bearer ${token}` },
    bytes: { base64: wrapBase64(filled, file.base64, `\r\n--${boundary}--\r\n`), mime: `multipart/form-data; boundary=${boundary}` },
  }
}

/** The id to send by; kept 30 days. */
export const readUpload = (answer: HttpAnswer): Outcome<string> => outcomeOf(answer, (body) => text(body.id))
