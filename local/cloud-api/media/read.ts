/** GET and DELETE of a media id. */
import { noSuchObject } from '../graph/fault'
import { type Answer, type GraphCall, textField } from '../graph/request'
import type { Sim } from '../sim'
import type { Media } from '../world'
import { mediaAddress } from './address'
import { findMedia } from './keep'

/** With `phone_number_id` only that number's media is seen. */
const mediaOf = (sim: Sim, call: GraphCall): Media => {
  const media = findMedia(sim, call.node)
  const number = textField(call, 'phone_number_id')
  if (media === undefined || (number !== undefined && number !== media.numberId)) throw noSuchObject(call.node, call.method)
  return media
}

export const readMedia = (sim: Sim, call: GraphCall): Answer => {
  const media = mediaOf(sim, call)
  const size = Buffer.byteLength(media.base64, 'base64')
  return {
    status: 200,
    json: {
      url: mediaAddress(sim, media),
      mime_type: media.mime,
      sha256: media.sha256,
      file_size: size,
      id: media.id,
      messaging_product: 'whatsapp',
    },
  }
}

export const deleteMedia = (sim: Sim, call: GraphCall): Answer => {
  delete sim.world.media[mediaOf(sim, call).id]
  return { status: 200, json: { success: true } }
}
