/** What the panel may ask of the server, call by call: inputs, answers, and nothing else. */

import type { Tone } from '../domain/country/country'
import type { Importing } from '../domain/imports/standing'
import type { ImportRow } from '../domain/imports/tables'
import type { NewTemplate } from '../domain/templates/new-template'
import type { TemplateCategory, TemplateInfo } from '../domain/templates/template'
import type { Lang } from '../kernel/text'
import type { AttentionCalls } from './api-attention'
import type { ContactCalls } from './api-contacts'
import type { CourseCalls } from './api-courses'
import type { PersonCalls } from './api-person'
import type { ReminderCalls } from './api-reminders'
import type { SendCalls } from './api-sends'
import type { SettingCalls } from './api-settings'
import type { TaskCalls } from './api-tasks'
import type { Conversation, SendView, WhoGets } from './views'

/** A sentence in the file's language, ready to be shown. */
export type Words = string

/** `problem` says what happened, `next` what to do. */
export type Reply<V> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: Words; readonly next: Words }

export interface Light {
  readonly name: Words
  readonly state: 'good' | 'warning' | 'bad' | 'off'
  readonly says: Words
  readonly next: Words
}

export interface Home {
  /** Who waits for an answer, longest first. */
  readonly waiting: readonly { readonly id: string; readonly name: string; readonly text: string; readonly since: Words }[]
  readonly today: readonly Words[]
  /** `resumes`: «Ya lo arreglé» (line.resume) lets go what waits for it. */
  readonly problems: readonly { readonly says: Words; readonly next: Words; readonly resumes: boolean }[]
  readonly lights: readonly Light[]
  /** US dollars a month after which sends wait; null where nothing is charged. */
  readonly cap: number | null
}

export interface Start {
  readonly lang: Lang
  readonly zone: string
  /** `new`: set-up has never run; `broken`: tabs need repair; `copy`: this file is a copy. */
  readonly state: 'new' | 'ready' | 'broken' | 'copy'
  readonly connected: 'none' | 'practice' | 'cloud_api'
  readonly organisation: string
  readonly country: string
  /** Name and number of the line, as people see it. */
  readonly line: Words
  /** Mail of the account that sends; '' when it is the one in front. */
  readonly sender: string
  /** What Inicio shows, so that the first look costs one call; null before there is anything to show. */
  readonly home: Home | null
  /** What is damaged, in words, when `broken`. */
  readonly repairs: readonly { readonly id: string; readonly says: Words; readonly does: Words }[]
  /** How Spanish texts address people here. */
  readonly tone: Tone
  readonly countries: readonly { readonly code: string; readonly name: Words }[]
}

/** Where the person stands in the grid. */
export interface Place {
  readonly tab: 'contacts' | 'sends' | 'tasks' | 'templates' | 'messages' | 'upcoming' | 'home' | 'other'
  readonly sheetId: number
  readonly title: string
  /** Rows as people count them, the heading is 1. */
  readonly fromRow: number
  readonly toRow: number
}

export interface PersonCard {
  readonly id: string
  readonly row: number
  readonly name: string
  readonly phone: string
  readonly state: Words
  readonly reason: Words
  readonly consent: 'yes' | 'no' | 'unknown' | 'out'
  readonly preferred: string
  readonly labels: string
  readonly notes: string
  /** People's own columns of the row, as shown. */
  readonly own: readonly { readonly heading: string; readonly value: string }[]
  /** «Podés escribirle lo que quieras hasta hoy 16:20» or why not. */
  readonly open: { readonly now: boolean; readonly says: Words }
  readonly conversation: Conversation
  /** Where the messages are that this file does not hold any more. */
  readonly older: { readonly says: string; readonly url: string } | null
  /** Typed while it was closed: leaves when the person answers. */
  readonly held: string
}

export interface TemplateCard {
  readonly id: string
  readonly title: string
  readonly status: Words
  readonly usable: boolean
  readonly reason: Words
  readonly next: Words
  readonly info: TemplateInfo
  /** Category that was asked for or accepted; another one in `info` holds its sends. */
  readonly asked: TemplateCategory
  /** Heading of the column, or fixed text, and what to write where the cell is empty, by variable id. */
  readonly mapping: MappingInput
}

/** By `TemplateVariable.id`. */
export type MappingInput = {
  readonly [variable: string]: { readonly from: 'column' | 'fixed'; readonly value: string; readonly otherwise: string }
}

/** What a phone of practice shows, newest last; `phones` are those that something was said on, newest first. */
export interface PracticeChat {
  /** '' until the guest has written. */
  readonly id: string
  readonly name: string
  /** `mine`: said by the person who holds the phone; `at`: epoch milliseconds; `taps`: what can be tapped below it. */
  readonly bubbles: readonly {
    readonly id: string
    readonly mine: boolean
    readonly text: string
    readonly at: number
    readonly taps: readonly string[]
  }[]
  readonly phones: readonly { readonly id: string; readonly name: string; readonly text: string }[]
}

/** Connecting, step by step: each with its light, what went wrong and how to mend it. */
export interface LineState {
  readonly rung: 'none' | 'practice' | 'test' | 'own'
  readonly steps: readonly (Light & { readonly key: 'key' | 'number' | 'address' | 'arrivals' | 'test' | 'texts' })[]
  /** Where the script is deployed from. */
  readonly editor: string
  /** The web app's address as far as Google tells it, or as it was proven. */
  readonly address: string
  /** For whom pastes by hand at Meta: the callback and its word; '' before the address is proven. */
  readonly webhook: string
  readonly verifyToken: string
  readonly phone: string
  readonly wabaId: string
  readonly phoneNumberId: string
  /** Another account's: it alone can change anything here. */
  readonly by: Words
}

/** Who is meant: rows chosen in the grid, what the filter shows, everybody, or those whose cells fit. */
export interface AudienceInput {
  readonly sheetId: number
  readonly kind: 'chosen' | 'visible' | 'all' | 'where'
  /** `chosen`: rows as people count them. */
  readonly fromRow: number
  readonly toRow: number
  /** `where`: as written in «A quiénes», e.g. `Curso = Gastronomía`. */
  readonly conditions: string
}

export type { Importing, ImportRow }

/** The calls by name. The panel sends `rpc(name, input)` and gets a `Reply`. */
export interface Calls extends AttentionCalls, ContactCalls, CourseCalls, PersonCalls, ReminderCalls, SendCalls, SettingCalls, TaskCalls {
  'panel.start': { input: Record<string, never>; value: Start }
  /** Costs no read of the file. `commit` counts what Hilo has written: the same number, nothing new. */
  'panel.place': { input: Record<string, never>; value: { place: Place | null; commit: number } }
  /** Takes the person to a tab in the grid; with `batch` to the first row of that import. */
  'panel.show': { input: { tab: 'home' | 'contacts'; batch: string }; value: Record<string, never> }
  /** The panel's second part: a page that holds one script (src/panel/shell/late.tsx). */
  'panel.later': { input: Record<string, never>; value: { page: string } }
  /** Somebody mended what had stopped everything: what waits looks again. */
  'money.cap': { input: { usd: number }; value: { says: Words } }
  'line.resume': { input: Record<string, never>; value: { says: Words } }
  'home.read': { input: Record<string, never>; value: Home }
  'setup.begin': {
    input: { organisation: string; country: string; area: string; lang: Lang; uses: readonly string[] }
    value: { made: number }
  }
  'setup.repair': { input: { ids: readonly string[] }; value: { done: Words } }
  'connect.practice': { input: Record<string, never>; value: { line: Words } }
  'connect.read': { input: Record<string, never>; value: LineState }
  /** Checks key, ids, permissions and number with Meta; keeps them only if they work. What was rehearsed is erased. Blank secrets stay as they are. */
  'connect.save': { input: { token: string; wabaId: string; phoneNumberId: string; appSecret: string }; value: LineState }
  /** Proves that the web app answers there, to anybody and as this account, and has Meta post to it. */
  'connect.address': { input: { address: string }; value: LineState }
  /** New words at the door; the old ones stay valid. */
  'connect.renew': { input: Record<string, never>; value: LineState }
  /** A first message to one's own phone; what comes of it proves that Meta reaches us. */
  'connect.test': { input: { phone: string }; value: LineState }
  'practice.chat': { input: { id: string }; value: PracticeChat }
  /** The person writes, or taps `text` below message `tap`; without `id` it is the guest. */
  'practice.say': { input: { id: string; text: string; tap: string }; value: Record<string, never> }
  /** What waits leaves now. */
  'practice.play': { input: Record<string, never>; value: Record<string, never> }
  /** One address to paste, from whoever looks after the relay; '' goes back to WhatsApp calling the file directly. */
  'connect.relay': { input: { address: string }; value: LineState }
  /** `own`: with the columns of the people's own, which takes one more read. */
  'person.read': { input: { sheetId: number; row: number } | { id: string; own?: boolean }; value: PersonCard | null }
  'person.answer': { input: { id: string; text: string }; value: { says: Words } }
  /** Outside the 24 hours: sends «retomar contacto» and keeps the text until the person answers. */
  'person.resume': { input: { id: string; text: string; template: string }; value: { says: Words } }
  /** `out`: somebody asked the team to stop; only they can come back, by writing. */
  'person.consent': { input: { id: string; consent: 'yes' | 'no' | 'unknown' | 'out'; how: string }; value: { says: Words } }
  'templates.list': { input: Record<string, never>; value: { templates: readonly TemplateCard[] } }
  'templates.sync': { input: Record<string, never>; value: { says: Words } }
  /** Asks Meta to approve them; in practice they are approved at once. */
  'templates.submit': {
    input: { templates: readonly NewTemplate[] }
    value: { says: Words; refused: readonly { name: string; problem: Words; next: Words }[] }
  }
  /** Somebody accepts what Meta charges for it now. */
  'templates.accept': { input: { id: string }; value: { says: Words } }
  'templates.map': { input: { id: string; mapping: MappingInput }; value: { says: Words } }
  /** Headings of a tab, for mapping and conditions. */
  'tabs.list': { input: Record<string, never>; value: { tabs: readonly { sheetId: number; title: string; isContacts: boolean }[] } }
  'tabs.columns': { input: { sheetId: number }; value: { headings: readonly string[]; rows: number; visible: number } }
  'sends.check': { input: { template: string; mapping: MappingInput; audience: AudienceInput; when: string }; value: WhoGets }
  'sends.schedule': {
    input: { name: string; template: string; mapping: MappingInput; audience: AudienceInput; when: string; count: number }
    value: { id: string; says: Words }
  }
  /** As `sends.schedule`; the send `id`, of which nothing has left, is cancelled with it. */
  'sends.replace': {
    input: { id: string; name: string; template: string; mapping: MappingInput; audience: AudienceInput; when: string; count: number }
    value: { id: string; says: Words }
  }
  'sends.test': { input: { template: string; mapping: MappingInput; phone: string; audience: AudienceInput }; value: { says: Words } }
  'sends.read': { input: { sheetId: number; row: number } | { id: string }; value: SendView | null }
  'sends.control': { input: { id: string; to: 'pause' | 'resume' | 'cancel' }; value: { says: Words } }
  /** The panel reads the file itself; the server is told rows that are understood: a short list enters, a long one is left and goes on by itself. */
  'contacts.known': { input: { phones: readonly string[] }; value: { known: readonly string[] } }
  'contacts.import': {
    input: { batch: string; part: number; parts: number; rows: readonly ImportRow[]; permission: string }
    value: Importing
  }
  /** The next part of a list that was left enters now, not with the minute; null where this file knows no such list. */
  'contacts.goOn': { input: { batch: string }; value: Importing | null }
  /** The last list of a day. */
  'contacts.imported': { input: Record<string, never>; value: { last: Importing | null } }
  'contacts.undo': { input: { batch: string }; value: { removed: number; kept: number; says: Words } }
}
export type CallName = keyof Calls
export type InputOf<N extends CallName> = Calls[N]['input']
export type ValueOf<N extends CallName> = Calls[N]['value']
