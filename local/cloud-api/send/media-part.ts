/** Media in a message: an id or a link, never both; the id must be known, young enough and of the right kind. */

import { badParameter, GraphFault } from '../graph/fault'
import { asObject, inside, type Node, optionalText } from '../graph/reader'
import { LENGTH, MEDIA, type MediaKind } from '../limits'
import { findMedia } from '../media/keep'
import type { Sim } from '../sim'
import type { MediaView } from '../world'

/** Fields besides `id` and `link`; captions go with image, video and document only. */
const FIELDS: Readonly<Record<MediaKind, readonly string[]>> = {
  image: ['caption'],
  video: ['caption'],
  document: ['caption', 'filename'],
  audio: ['voice'],
  sticker: [],
}

const checkLink = (link: string, where: string): void => {
  if (!/^https?:\/\/[^\s/]+/i.test(link)) throw badParameter(`Param ${where} is not a valid URL.`)
}

const checkId = (sim: Sim, kind: MediaKind, id: string, where: string): string => {
  const media = findMedia(sim, id)
  if (media === undefined)
    throw badParameter('Invalid parameter', `Param ${where}: media with ID "${id}" does not exist or is no longer available.`)
  const mime = media.mime.split(';')[0]?.trim() ?? ''
  if (!MEDIA[kind].types.some((type) => type === mime)) {
    throw new GraphFault(131053, { details: `Unsupported ${kind} mime type ${mime}. Please use one of ${MEDIA[kind].types.join(', ')}` })
  }
  return media.mime
}

/** The media object `body[kind]`; `captioned` is false in headers, where no caption stands. */
export const mediaPart = (sim: Sim, kind: MediaKind, value: unknown, path: string, captioned = true): MediaView => {
  if (value === undefined) throw badParameter(`The parameter ${path} is required.`)
  const fields = FIELDS[kind].filter((field) => captioned || field === 'filename')
  const node: Node = asObject(value, path, ['id', 'link', 'provider', ...fields])
  const id = optionalText(node, 'id', path)
  const link = optionalText(node, 'link', path, { max: LENGTH.templateUrl })
  if (id === undefined && link === undefined) throw new GraphFault(131008, { details: `${path} must have either an id or a link.` })
  if (id !== undefined && link !== undefined) throw new GraphFault(131009, { details: `${path} must have an id or a link, not both.` })
  if (link !== undefined) checkLink(link, inside(path, 'link'))
  const mime = id === undefined ? undefined : checkId(sim, kind, id, inside(path, 'id'))
  const caption = optionalText(node, 'caption', path, { max: LENGTH.caption })
  const name = optionalText(node, 'filename', path, { max: 240 })
  return {
    kind,
    ...(id === undefined ? {} : { id }),
    ...(link === undefined ? {} : { link }),
    ...(mime === undefined ? {} : { mime }),
    ...(caption === undefined ? {} : { caption }),
    ...(name === undefined ? {} : { name }),
    ...(kind === 'audio' && node.voice === true ? { voice: true } : {}),
  }
}
