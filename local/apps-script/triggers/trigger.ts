/** Installable triggers as data. */

export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT'

/** What a clock trigger was asked for, named as the methods of `ClockTriggerBuilder`. */
export interface ClockSpec {
  readonly everyMinutes?: number
  readonly everyHours?: number
  readonly everyDays?: number
  readonly everyWeeks?: number
  /** 0 = Sunday. */
  readonly weekDay?: number
  readonly monthDay?: number
  readonly atHour?: number
  readonly nearMinute?: number
  readonly zone?: string
  /** Milliseconds from its making, at least. */
  readonly after?: number
  /** Epoch milliseconds. */
  readonly at?: number
  readonly atDate?: readonly [year: number, month: number, day: number]
}

export interface Trigger {
  readonly uid: string
  /** It runs as whom it was made by. */
  readonly user: string
  readonly handler: string
  readonly event: TriggerEvent
  /** Id of the file whose events it hears; '' for the clock. */
  readonly source: string
  readonly clock?: ClockSpec
  readonly createdAt: number
  /** One-shot triggers that have fired stay listed until they are deleted. */
  readonly fired?: boolean
}

export const isOneShot = (clock: ClockSpec): boolean => clock.after !== undefined || clock.at !== undefined || clock.atDate !== undefined
