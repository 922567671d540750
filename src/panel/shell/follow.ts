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

/**
 * Whether a move in the grid takes the panel along: rows chosen a moment before a tab of the panel do not take it back.
 * Both in epoch milliseconds: when the person last chose a tab, and since when the move may have been.
 */
export const follows = (chosen: number, since: number): boolean => chosen < since
