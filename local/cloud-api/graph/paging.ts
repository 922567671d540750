/** Pages of a list with Graph's cursors. */
import type { JsonObject } from '../json'
import { badParameter, GraphFault } from './fault'
import { type GraphCall, textField } from './request'

const cursorOf = (position: number): string => Buffer.from(`at:${position}`).toString('base64url')

/** Position after which to go on; a cursor we did not give is 131059. */
const positionOf = (cursor: string): number => {
  const match = /^at:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (match === null) throw new GraphFault(131059)
  return Number(match[1])
}

export interface PageRule {
  readonly usual: number
  readonly most: number
}

export const page = (call: GraphCall, base: string, items: readonly JsonObject[], rule: PageRule): JsonObject => {
  const asked = textField(call, 'limit')
  const limit = asked === undefined ? rule.usual : Number(asked)
  if (!Number.isInteger(limit) || limit < 1 || limit > rule.most) throw badParameter(`Param limit must be a number from 1 to ${rule.most}.`)
  const [after, before] = [textField(call, 'after'), textField(call, 'before')]
  const end = before === undefined ? undefined : positionOf(before)
  const start = end === undefined ? (after === undefined ? 0 : positionOf(after) + 1) : Math.max(0, end - limit)
  const data = items.slice(start, end === undefined ? start + limit : end)
  if (data.length === 0) return { data: [] }
  const last = start + data.length - 1
  const link = (key: string, cursor: string) => {
    const query = new URLSearchParams([...call.query].filter(([name]) => !['access_token', 'after', 'before'].includes(name)))
    query.set(key, cursor)
    return `${base}/${call.version}/${call.node}/${call.edge}?${query}`
  }
  return {
    data,
    paging: {
      cursors: { before: cursorOf(start), after: cursorOf(last) },
      ...(last + 1 < items.length ? { next: link('after', cursorOf(last)) } : {}),
      ...(start > 0 ? { previous: link('before', cursorOf(start)) } : {}),
    },
  }
}
