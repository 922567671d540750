/** GET of a media address: needs the bearer token, and is over after five minutes. */
import type { Answer, RawRequest } from '../graph/request'
import { findToken, tokenFault } from '../graph/token'
import type { Sim } from '../sim'
import { openAddress } from './address'
import { findMedia } from './keep'

const refused = (status: number, text: string): Answer => ({ status, bytes: Buffer.from(text), mime: 'text/plain' })

export const serveMedia = (sim: Sim, query: URLSearchParams, raw: RawRequest): Answer => {
  const value = /^\s*Bearer\s+(\S+)/i.exec(raw.headers.authorization ?? '')?.[1]
  if (value === undefined || tokenFault(sim, findToken(sim, value)) !== undefined) return refused(401, 'Unauthorized')
  const id = openAddress(sim, query)
  const media = id === undefined ? undefined : findMedia(sim, id)
  if (media === undefined) return refused(404, 'Not found')
  return {
    status: 200,
    bytes: Buffer.from(media.base64, 'base64'),
    mime: media.mime,
    headers: { 'content-disposition': `inline;filename=${media.id}` },
  }
}
