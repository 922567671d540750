/** Event objects: data from the main thread in which marks stand for live objects. */
import type { EventMark } from '../triggers/events'
import { range, spreadsheet } from './range'
import { authMode } from './script-app'

const isMark = (value: object): value is EventMark => '$mark' in value

const live = (mark: EventMark): unknown => {
  switch (mark.$mark) {
    case 'range':
      return range(mark.area)
    case 'spreadsheet':
      return spreadsheet
    case 'authMode':
      return authMode[mark.mode]
    case 'user':
      return { getEmail: () => mark.email, email: mark.email, nickname: mark.email.split('@')[0] ?? '' }
  }
}

export const revive = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(revive)
  if (isMark(value)) return live(value)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item)]))
}
