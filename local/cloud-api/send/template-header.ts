/** The header of a template message: text with at most one variable, media of the approved kind, or a place. */
import { GraphFault } from '../graph/fault'
import { asObject, coordinateIn, inside, lengthOf, optionalText } from '../graph/reader'
import type { JsonObject } from '../json'
import { LENGTH, type MediaKind } from '../limits'
import type { Sim } from '../sim'
import type { TemplateParts } from '../templates/parts'
import { fillIn, placeholders } from '../templates/placeholders'
import type { MediaView } from '../world'
import { mediaPart } from './media-part'
import { parameterAt, textValues } from './parameters'

export interface HeaderView {
  readonly text?: string
  readonly media?: MediaView
  readonly location?: JsonObject
}

const PATH = "template['components']['header']['parameters']"
const MEDIA_FORMATS: Readonly<Record<string, MediaKind>> = { IMAGE: 'image', VIDEO: 'video', DOCUMENT: 'document' }

const mismatch = (expected: string, received: string) =>
  new GraphFault(132012, { details: `header: Format mismatch, expected ${expected}, received ${received}` })

const place = (value: unknown): JsonObject => {
  const path = inside(PATH, 'location')
  const node = asObject(value, path, ['latitude', 'longitude', 'name', 'address'])
  const [name, address] = [optionalText(node, 'name', path), optionalText(node, 'address', path)]
  return {
    latitude: coordinateIn(node, 'latitude', path, 90),
    longitude: coordinateIn(node, 'longitude', path, 180),
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
  }
}

/** `given` is undefined when the request has no header component. */
export const templateHeader = (sim: Sim, parts: TemplateParts, given: readonly unknown[] | undefined): HeaderView | undefined => {
  const { header } = parts
  if (header === undefined) {
    if (given !== undefined && given.length > 0)
      throw new GraphFault(132000, {
        details: `header: number of localizable_params (${given.length}) does not match the expected number of params (0)`,
      })
    return undefined
  }
  if (header.format === 'TEXT') {
    const text = fillIn(header.text, textValues('header', placeholders(header.text), given ?? [], PATH))
    if (lengthOf(text) > LENGTH.header)
      throw new GraphFault(132005, { details: `Translated text exceeds the maximum length of ${LENGTH.header} in the header` })
    return { text }
  }
  const [first, ...more] = given ?? []
  if (first === undefined) throw mismatch(header.format, 'UNKNOWN')
  if (more.length > 0)
    throw new GraphFault(132000, {
      details: `header: number of localizable_params (${more.length + 1}) does not match the expected number of params (1)`,
    })
  const parameter = parameterAt(first, inside(PATH, 0))
  const type = String(parameter.type).toUpperCase()
  if (type !== header.format) throw mismatch(header.format, type)
  if (type === 'LOCATION') return { location: place(parameter.location) }
  const kind = MEDIA_FORMATS[type]
  if (kind === undefined) throw mismatch(header.format, type)
  return { media: mediaPart(sim, kind, parameter[kind], inside(PATH, kind), false) }
}
