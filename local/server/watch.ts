/** Tells the desk what happens: changes, toasts, panels, phones, the clock, runs. */
import type { ScreenEvent } from '../apps-script/screen'
import type { Town } from '../town'
import { executionView } from './execution-routes'
import type { Live } from './live'

/** Changes of one moment are told once. */
const TOGETHER_MS = 40

const outlineOf = (town: Town): string => JSON.stringify([town.file.title, town.file.locale, town.file.timeZone, town.file.tabs()])

/** `work` a little later, once for all that ask for it in between. */
const gathered = (work: () => void): (() => void) => {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      work()
    }, TOGETHER_MS)
  }
}

export const watchTown = (live: Live, town: Town): void => {
  let outline = outlineOf(town)
  const changed = gathered(() => {
    const now = outlineOf(town)
    if (now !== outline) live.tell('file', {})
    outline = now
    live.tell('changed', { revision: town.file.revision })
  })
  town.changed(changed)
  town.host.executions.watch((execution) => {
    if (live.watched) live.tell('execution', executionView(execution))
  })
  town.clock.watch((state) => live.tell('clock', state))
  town.cloud.events((event) => {
    if (event.type === 'message' || event.type === 'status' || event.type === 'seen') live.tell('phone', { waId: event.waId, event })
  })
}

/** A screen event as the desk hears it: its name and data. */
const told = (contentOrigin: string, event: ScreenEvent): readonly [name: string, data: object] => {
  switch (event.type) {
    case 'toast':
      return ['toast', event]
    case 'panel': {
      const { user, kind, title, id } = event
      return ['panel', event.open ? { user, kind, title, url: `${contentOrigin}/page/${id}` } : { user, kind }]
    }
    case 'question':
      return ['alert', { ...event.question, message: event.question.text }]
    case 'menu':
      return ['file', {}]
    case 'focus':
      return ['focus', { user: event.user }]
    case 'shown':
      return ['shown', event]
  }
}

export const tellScreen = (live: Live, contentOrigin: string, event: ScreenEvent): void => {
  const [name, data] = told(contentOrigin, event)
  live.tell(name, data)
}
