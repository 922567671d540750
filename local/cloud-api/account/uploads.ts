/** The resumable upload that gives handles for the sample media of templates. */
import { badParameter, GraphFault } from '../graph/fault'
import { type Answer, type GraphCall, textField } from '../graph/request'
import { MEDIA } from '../limits'
import type { Sim } from '../sim'

const TYPES: readonly string[] = [...MEDIA.image.types, ...MEDIA.video.types, 'application/pdf']

/** POST /{app}/uploads?file_name=&file_length=&file_type= */
export const startUpload = (sim: Sim, call: GraphCall): Answer => {
  const [name, length, mime] = [textField(call, 'file_name'), Number(textField(call, 'file_length')), textField(call, 'file_type')]
  if (!Number.isInteger(length) || length < 1) throw badParameter('The parameter file_length is required.')
  if (mime === undefined || !TYPES.includes(mime))
    throw badParameter(`Param file_type must be one of {${TYPES.join(', ')}} - got "${mime ?? ''}".`)
  const id = `upload:${Buffer.from(sim.random.word(40)).toString('base64url')}`
  const seal = sim.random.word(20)
  sim.world.uploads[id] = { id, seal, mime, length, ...(name === undefined ? {} : { name }) }
  return { status: 200, json: { id: `${id}?sig=${seal}` } }
}

/** POST /upload:… with the bytes and `file_offset: 0`; the handle comes when all bytes are there. */
export const finishUpload = (sim: Sim, call: GraphCall): Answer => {
  const upload = sim.world.uploads[call.node]
  if (upload === undefined || upload.seal !== call.query.get('sig')) throw badParameter('Invalid parameter')
  if (!/^OAuth\s/i.test(call.headers.authorization ?? ''))
    throw new GraphFault(190, { message: 'The upload needs the header "Authorization: OAuth".' })
  if (call.headers.file_offset !== '0') throw badParameter('The header file_offset must be 0.')
  if (call.bytes.length !== upload.length) throw badParameter(`The file has ${call.bytes.length} bytes, ${upload.length} were announced.`)
  upload.handle ??= `4::${Buffer.from(upload.mime).toString('base64url')}:${sim.random.word(48)}`
  return { status: 200, json: { h: upload.handle } }
}
