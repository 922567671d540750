/** Reads a message body back from a cell: what does not look like one is nothing. */
import { isRecord, isText } from '../../kernel/json'
import type { OutBody } from './message'

/** What each kind cannot do without. */
const NEEDS: Readonly<Record<OutBody['kind'], (body: Readonly<Record<string, unknown>>) => boolean>> = {
  template: (body) => isText(body['name']) && isText(body['language']) && Array.isArray(body['components']),
  text: (body) => isText(body['text']),
  buttons: (body) => isText(body['text']) && Array.isArray(body['buttons']),
  list: (body) => isText(body['text']) && isText(body['open']) && Array.isArray(body['sections']),
  link: (body) => isText(body['text']) && isText(body['url']),
  media: (body) => isText(body['media']) && isRecord(body['source']),
  location: (body) => typeof body['latitude'] === 'number' && typeof body['longitude'] === 'number',
  reaction: (body) => isText(body['to']),
  ask: (body) => isText(body['text']),
}

export const isOutBody = (value: unknown): value is OutBody => {
  if (!isRecord(value) || !isText(value['kind'])) return false
  const kind = Object.keys(NEEDS).find((one) => one === value['kind'])
  return kind !== undefined && NEEDS[kind as OutBody['kind']](value)
}
