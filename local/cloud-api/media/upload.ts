/** POST /{number}/media: takes a file of a kind and size that WhatsApp allows. */
import { badParameter, GraphFault } from '../graph/fault'
import type { Answer, GraphCall } from '../graph/request'
import { LIFETIME, MEDIA, MEDIA_KINDS } from '../limits'
import type { Sim } from '../sim'
import { keepMedia } from './keep'

const plain = (mime: string): string => mime.split(';')[0]?.trim().toLowerCase() ?? ''

export const uploadMedia = (sim: Sim, call: GraphCall): Answer => {
  if (call.body.messaging_product !== 'whatsapp') throw badParameter('The parameter messaging_product is required.')
  const file = call.files.find(({ field }) => field === 'file')
  if (file === undefined) throw badParameter('The parameter file is required.')
  const given = typeof call.body.type === 'string' ? call.body.type : file.mime
  const kind = MEDIA_KINDS.find((each) => MEDIA[each].types.some((type) => type === plain(given)))
  if (kind === undefined) {
    const all = MEDIA_KINDS.flatMap((each) => MEDIA[each].types)
    throw badParameter(`Param file must be a file with one of the following types: ${all.join(', ')}. Received file of type '${given}'.`)
  }
  if (plain(file.mime) !== plain(given) && file.mime !== 'application/octet-stream')
    throw badParameter(`Param type "${given}" does not match the type of the file, "${file.mime}".`)
  if (file.bytes.length === 0) throw new GraphFault(131053, { details: 'The file is empty.' })
  if (file.bytes.length > MEDIA[kind].bytes)
    throw new GraphFault(131053, { details: `The file is larger than ${MEDIA[kind].bytes} bytes, the limit for ${kind}.` })
  const media = keepMedia(sim, call.node, { mime: given, bytes: file.bytes, name: file.name }, LIFETIME.uploadedMedia)
  return { status: 200, json: { id: media.id } }
}
