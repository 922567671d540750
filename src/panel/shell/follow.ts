/** What a place in the grid is about, and whether the panel goes there by itself. */
import type { Place } from '../../app/api'
import type { RouteName, Subject } from './routes'

export interface About {
  readonly screen: Extract<RouteName, 'person' | 'sends' | 'tasks'>
  readonly subject: Subject
}

const SCREENS: Partial<Record<Place['tab'], About['screen']>> = {
  contacts: 'person',
  messages: 'person',
  upcoming: 'person',
  sends: 'sends',
  tasks: 'tasks',
}

/** Row 1 holds the headings; of several rows the first is meant. */
const FIRST = 2

export const aboutOf = (place: Place | undefined): About | undefined => {
  const screen = place && SCREENS[place.tab]
  if (!place || !screen || place.toRow < FIRST) return undefined
  return { screen, subject: { sheetId: place.sheetId, row: Math.max(FIRST, place.fromRow) } }
}
