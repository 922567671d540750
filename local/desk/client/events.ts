/** What the host tells by itself: one stream of server-sent events, read into the desk's own words. */
import { count, fields, parse, text } from './read'
import { kindOf, readClock, readPanel, readQuestion } from './readFile'
import type { ClockState, Execution, Panel, Question } from './shapes'
import { readExecution } from './world'

export type HostEvent =
  | { readonly type: 'changed'; readonly sheetId: number | undefined; readonly revision: number }
  | { readonly type: 'file' }
  | { readonly type: 'toast'; readonly user: string; readonly title: string; readonly message: string }
  | { readonly type: 'alert'; readonly user: string; readonly question: Question }
  /** Opened, or closed when there is none. */
  | { readonly type: 'panel'; readonly user: string; readonly kind: Panel['kind']; readonly panel: Panel | undefined }
  /** The script gives the keyboard back to the cells. */
  | { readonly type: 'focus'; readonly user: string }
  /** The script takes the person to a cell (counted from 0). */
  | { readonly type: 'shown'; readonly user: string; readonly sheetId: number; readonly row: number; readonly col: number }
  | { readonly type: 'phone'; readonly waId: string }
  | { readonly type: 'clock'; readonly clock: ClockState }
  | { readonly type: 'execution'; readonly execution: Execution }
  /** The stream was cut or is back; after a cut anything may have happened. */
  | { readonly type: 'connected' }
  | { readonly type: 'lost' }

type Reader = (data: ReturnType<typeof fields>) => HostEvent

const READERS: Readonly<Record<string, Reader>> = {
  changed: (data) => ({
    type: 'changed',
    sheetId: typeof data.sheetId === 'number' ? data.sheetId : undefined,
    revision: count(data.revision),
  }),
  file: () => ({ type: 'file' }),
  toast: (data) => ({ type: 'toast', user: text(data.user), title: text(data.title), message: text(data.message) }),
  alert: (data) => ({ type: 'alert', user: text(data.user), question: readQuestion(data) }),
  panel: (data) => ({ type: 'panel', user: text(data.user), kind: kindOf(data.kind), panel: readPanel(data) }),
  focus: (data) => ({ type: 'focus', user: text(data.user) }),
  shown: (data) => ({ type: 'shown', user: text(data.user), sheetId: count(data.sheetId), row: count(data.row), col: count(data.column) }),
  phone: (data) => ({ type: 'phone', waId: text(data.waId) }),
  clock: (data) => ({ type: 'clock', clock: readClock(data) }),
  execution: (data) => ({ type: 'execution', execution: readExecution(data) }),
}

/** Reads the event named `name`; undefined when the desk knows no such event. */
export const readEvent = (name: string, data: string): HostEvent | undefined => READERS[name]?.(fields(parse(data)))

/** Listens until the answered function is called; the browser connects again by itself. */
export const listen = (hear: (event: HostEvent) => void): (() => void) => {
  const source = new EventSource('/desk/events')
  for (const name of Object.keys(READERS)) {
    source.addEventListener(name, (message) => {
      const event = readEvent(name, typeof message.data === 'string' ? message.data : '')
      if (event) hear(event)
    })
  }
  source.onopen = () => hear({ type: 'connected' })
  source.onerror = () => hear({ type: 'lost' })
  return () => source.close()
}
