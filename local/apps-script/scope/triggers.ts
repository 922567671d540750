/** Trigger builders: they collect what was asked and send it at `create()`. */
import type { ScriptCalls } from '../services/script'
import type { ClockSpec, Trigger, TriggerEvent } from '../triggers/trigger'
import type { Synchronous } from '../wire'
import { type EnumValue, emulated, enumeration } from './emulated'
import { exception } from './host'

type Server = Synchronous<ScriptCalls>

const eventType = enumeration(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'])
const triggerSource = enumeration(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'])
const weekDay = enumeration(['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'])
export const triggerEnums = { EventType: eventType, TriggerSource: triggerSource, WeekDay: weekDay }

const ids = new WeakMap<object, string>()
export const triggerIdOf = (trigger: object): string | undefined => ids.get(trigger)

export const wrapTrigger = (trigger: Trigger): object => {
  const wrapped = emulated('Trigger', {
    getUniqueId: () => trigger.uid,
    getHandlerFunction: () => trigger.handler,
    getEventType: () => eventType[trigger.event],
    getTriggerSource: () => (trigger.event === 'CLOCK' ? triggerSource.CLOCK : triggerSource.SPREADSHEETS),
    getTriggerSourceId: () => (trigger.event === 'CLOCK' ? null : trigger.source),
  })
  ids.set(wrapped, trigger.uid)
  return wrapped
}

/** Steps of minutes that Google takes. */
const MINUTES = new Set([1, 5, 10, 15, 30])
const HOURS = new Set([1, 2, 4, 6, 8, 12])

export const clockTrigger = (handler: string, server: Server): object => {
  const spec: { -readonly [K in keyof ClockSpec]: ClockSpec[K] } = {}
  const set = <K extends keyof ClockSpec>(key: K, value: ClockSpec[K]): object => {
    spec[key] = value
    return builder
  }
  const builder = emulated('ClockTriggerBuilder', {
    everyMinutes: (n: number): object => {
      if (!MINUTES.has(n)) throw exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.')
      return set('everyMinutes', n)
    },
    everyHours: (n: number): object => {
      if (!HOURS.has(n)) throw exception('The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.')
      return set('everyHours', n)
    },
    everyDays: (n: number): object => set('everyDays', n),
    everyWeeks: (n: number): object => set('everyWeeks', n),
    onWeekDay: (day: EnumValue): object => set('weekDay', day.ordinal()),
    onMonthDay: (day: number): object => set('monthDay', day),
    atHour: (hour: number): object => set('atHour', hour),
    nearMinute: (minute: number): object => set('nearMinute', minute),
    inTimezone: (zone: string): object => set('zone', zone),
    after: (ms: number): object => set('after', ms),
    at: (date: Date): object => set('at', date.getTime()),
    atDate: (year: number, month: number, day: number): object => set('atDate', [year, month, day]),
    create: (): object => wrapTrigger(server.newTrigger(handler, { event: 'CLOCK', clock: spec })),
  })
  return builder
}

export const spreadsheetTrigger = (handler: string, server: Server, file: unknown): object => {
  const source = typeof file === 'string' ? file : ''
  const on = (event: TriggerEvent) => (): object =>
    emulated('SpreadsheetTriggerBuilder', { create: () => wrapTrigger(server.newTrigger(handler, { event, source })) })
  return emulated('SpreadsheetTriggerBuilder', {
    onEdit: on('ON_EDIT'),
    onChange: on('ON_CHANGE'),
    onFormSubmit: on('ON_FORM_SUBMIT'),
    onOpen: on('ON_OPEN'),
  })
}
