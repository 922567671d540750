/** What the panel may ask about dated messages and the bot. */

import type { Count } from '../domain/reminders/heard'

type Words = string

export interface Avisos {
  readonly rules: readonly {
    readonly id: string
    readonly name: string
    /** «7 días antes · 10:00». */
    readonly when: Words
    readonly on: boolean
    readonly sent: number
    readonly problem: Words
  }[]
  /** The next seven days: what leaves, and what does not and why. */
  readonly coming: readonly {
    readonly at: Words
    readonly rule: string
    readonly contactId: string
    readonly name: string
    readonly price: Words
    readonly held: Words
  }[]
  /** More that do not fit here. */
  readonly more: number
  readonly total: Words
  readonly moved: readonly {
    readonly plan: string
    readonly name: string
    readonly rule: string
    readonly from: Words
    readonly to: Words
  }[]
}

export interface AvisosHeard extends Count {
  readonly lines: readonly {
    readonly at: Words
    readonly contactId: string
    readonly name: string
    readonly rule: string
    readonly state: Words
    readonly reply: string
    /** Id of a message that did not arrive and can leave again; '' of any other. */
    readonly lost: string
  }[]
}

export interface BotSteps {
  readonly steps: readonly {
    readonly id: string
    readonly name: string
    readonly text: string
    readonly options: readonly string[]
    readonly leads: readonly string[]
    readonly reached: number
    readonly left: number
    /** How WhatsApp shows its options. */
    readonly looks: Words
    readonly problem: Words
  }[]
  readonly canTry: boolean
}

export interface ReminderCalls {
  'reminders.read': { input: Record<string, never>; value: Avisos }
  /** Who got, read and answered the messages of the last month. */
  'reminders.heard': { input: Record<string, never>; value: AvisosHeard }
  'reminders.switch': { input: { id: string; on: boolean }; value: { says: Words } }
  /** `message`: one that did not arrive. */
  'reminders.again': { input: { message: string }; value: { says: Words } }
  'reminders.undo': { input: { plan: string }; value: { says: Words } }
  /** Rows to start from, in tabs that are empty: the conversation, and the messages around an appointment. */
  'starters.begin': { input: Record<string, never>; value: { says: Words } }
  'bot.read': { input: Record<string, never>; value: BotSteps }
}
