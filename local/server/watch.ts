/** Tells the desk what happens: changes, toasts, panels, phones, the clock, runs. */
import type { ScreenEvent } from '../apps-script/screen'
import type { Town } from '../town'
import { executionView } from './execution-routes'
import type { Live } from './live'

/** Changes of one moment are told once. */
const TOGETHER_MS = 40

const outlineOf = (town: Town): string => JSON.stringify([town.file.title, town.file.locale, town.file.timeZone, town.file.tabs()])

export const watchTown = (live: Live, town: Town): void => {
  let outline = outlineOf(town)
  let timer: NodeJS.Timeout | undefined
  const changed = (): void => {
    timer = undefined
    const now = outlineOf(town)
    if (now !== outline) live.tell('file', {})
    outline = now
    live.tell('changed', { revision: town.file.revision })
  }
  town.file.changed(() => {
    timer ??= setTimeout(changed, TOGETHER_MS)
  })
  town.host.executions.watch((execution) => live.tell('execution', executionView(execution)))
  town.clock.watch((state) => live.tell('clock', state))
  town.cloud.events((event) => {
    if (event.type === 'message' || event.type === 'status' || event.type === 'seen') live.tell('phone', { waId: event.waId, event })
  })
}

export const screenEvents = (live: Live, contentOrigin: string, event: ScreenEvent): void => {
  switch (event.type) {
    case 'toast':
      return live.tell('toast', event)
    case 'panel': {
      const { user, kind, title, id } = event
      return live.tell('panel', event.open ? { user, kind, title, url: `${contentOrigin}/page/${id}` } : { user, kind })
    }
    case 'question':
      return live.tell('alert', { ...event.question, message: event.question.text })
    case 'menu':
      return live.tell('file', {})
    case 'focus':
      return live.tell('focus', { user: event.user })
  }
}
