/** What the panel may ask about one person besides the conversation: their data, its history, and their rights. */
import type { DocumentPart } from '../domain/privacy/document'
import type { Words } from './api'

export interface CannedAnswer {
  readonly name: Words
  readonly text: string
}

export interface PersonCalls {
  'person.edit': {
    input: { id: string; name: string; preferred: string; labels: string; notes: string }
    value: { says: Words }
  }
  /** A text that leaves later, while the 24 hours last; `when` as people write it: «mañana 9:30». */
  'person.later': { input: { id: string; text: string; when: string }; value: { says: Words } }
  /** Words about permission and deeds about this person, newest first. */
  'person.history': { input: { id: string }; value: { lines: readonly { at: Words; says: Words; by: Words }[] } }
  'person.export': { input: { id: string }; value: { title: Words; parts: readonly DocumentPart[] } }
  /** `name` is typed once more, so that nobody erases somebody by a slip. */
  'person.erase': { input: { id: string; name: string }; value: { says: Words } }
  /** What one row would be of this person's and `other`'s; `mark` names exactly that. */
  'merge.look': {
    input: { id: string; other: string }
    value: { mark: string; lines: readonly { label: Words; value: Words }[]; notes: readonly Words[] }
  }
  /** The row of `other` goes; done only while it is what `mark` named. */
  'merge.join': { input: { id: string; other: string; mark: string }; value: { says: Words } }
  /** Whether the last joining of this person can be taken back, and of when it is. */
  'merge.last': { input: { id: string }; value: { at: Words | null } }
  'merge.undo': { input: { id: string }; value: { says: Words } }
  'canned.list': { input: Record<string, never>; value: { answers: readonly CannedAnswer[] } }
  /** The same name again replaces; no text throws it away. */
  'canned.save': { input: { name: string; text: string }; value: { answers: readonly CannedAnswer[]; says: Words } }
}
