/** What the relay tells of itself: when it last got something through to this file, and how long anything has waited. */
import { isRecord, listOf, parseJson } from '../../kernel/json'
import type { HttpAnswer, HttpRequest } from '../../ports'

export interface RelayHealth {
  readonly version: string
  /** Epoch ms; null: never yet. */
  readonly lastSuccess: number | null
  readonly oldestWaiting: number | null
  readonly dead: number
}

export const relayHealthRequest = (url: string): HttpRequest => ({ url: `${url}/health`, method: 'get', headers: {} })

/** Undefined: that is no relay, or it does not know this programme. */
export const readRelayHealth = (answer: HttpAnswer, programme: string): RelayHealth | undefined => {
  if (!answer.ok || answer.status !== 200) return undefined
  const body = parseJson(answer.body)
  if (!isRecord(body)) return undefined
  const own = listOf(body['programmes']).find((one) => isRecord(one) && one['programme'] === programme)
  if (!isRecord(own)) return undefined
  const moment = (key: string): number | null => {
    const value = own[key]
    return typeof value === 'number' ? value : null
  }
  return {
    version: String(body['version'] ?? '').slice(0, 20),
    lastSuccess: moment('lastSuccess'),
    oldestWaiting: moment('oldestWaiting'),
    dead: moment('dead') ?? 0,
  }
}
