/** What is known of the relay: which one, and what it said of itself when it was last asked; no secret among it. */

import { effect } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import { setting } from '../settings/settings'

/** `url` '': no relay. Moments in epoch ms, 0 = none. */
export interface RelayState {
  readonly url: string
  readonly programme: string
  readonly answeredAt: number
  readonly askedAt: number
  readonly lastSuccess: number
  readonly oldestWaiting: number
  /** Events that could not be delivered, tried again each hour. */
  readonly dead: number
  readonly version: string
}

export const NO_RELAY: RelayState = {
  url: '',
  programme: '',
  answeredAt: 0,
  askedAt: 0,
  lastSuccess: 0,
  oldestWaiting: 0,
  dead: 0,
  version: '',
}

export const relayState = setting<RelayState>('relay', (stored) => {
  const value = isRecord(stored) ? stored : {}
  const text = (key: keyof RelayState): string => (isText(value[key]) ? value[key] : '')
  const count = (key: keyof RelayState): number => (typeof value[key] === 'number' ? value[key] : 0)
  return {
    url: text('url'),
    programme: text('programme'),
    answeredAt: count('answeredAt'),
    askedAt: count('askedAt'),
    lastSuccess: count('lastSuccess'),
    oldestWaiting: count('oldestWaiting'),
    dead: count('dead'),
    version: text('version'),
  }
})

/** Asks the relay how it fares. */
export const askRelay = effect<{ readonly url: string; readonly programme: string }>('relay')

export interface RelaySaid {
  readonly answered: boolean
  readonly lastSuccess: number
  readonly oldestWaiting: number
  readonly dead: number
  readonly version: string
}
export const relaySaid = event<RelaySaid>('relay.said', (raw) => {
  if (!isRecord(raw)) return undefined
  const { answered, lastSuccess, oldestWaiting, dead, version } = raw
  return typeof answered === 'boolean' && typeof lastSuccess === 'number' && typeof oldestWaiting === 'number' && typeof dead === 'number'
    ? { answered, lastSuccess, oldestWaiting, dead, version: isText(version) ? version : '' }
    : undefined
})
