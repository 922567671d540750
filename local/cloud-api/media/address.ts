/** Download addresses of media: good for five minutes and only with the bearer token. */
import { createHmac } from 'node:crypto'
import { LIFETIME } from '../limits'
import type { Sim } from '../sim'
import type { Media } from '../world'

export const DOWNLOAD_PATH = '/whatsapp_business/attachments/'

const seal = (sim: Sim, id: string, until: string): string =>
  createHmac('sha256', sim.world.app.secret).update(`${id}/${until}`).digest('base64url')

export const mediaAddress = (sim: Sim, media: Media): string => {
  const until = String(sim.now() + LIFETIME.mediaUrl)
  return `${sim.mediaBase()}${DOWNLOAD_PATH}?mid=${media.id}&ext=${until}&hash=${seal(sim, media.id, until)}`
}

/** The media id of an address that is genuine and not over. */
export const openAddress = (sim: Sim, query: URLSearchParams): string | undefined => {
  const [id, until] = [query.get('mid') ?? '', query.get('ext') ?? '']
  return query.get('hash') === seal(sim, id, until) && Number(until) > sim.now() ? id : undefined
}
