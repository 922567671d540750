/** What the panel may ask about courses, forms and mentors. */
import type { Words } from './api'

export interface CourseCalls {
  /** `course` '': all that are published. */
  'courses.confirm': { input: { course: string }; value: { count: number; says: Words } }
  /** Everybody who is confirmed and has none; `left`: who could not get one, and why. */
  'mentors.assign': { input: Record<string, never>; value: { count: number; left: readonly { name: string; why: Words }[]; says: Words } }
  /** `starts`: when the first course begins, as people write it. */
  'courses.newCycle': { input: { cycle: string; starts: string }; value: { count: number; says: Words } }
  /** `purpose`: signup, end, m3, m6, other; `address` '' makes a form; `remind`: «3, 7». */
  'forms.link': {
    input: { name: string; address: string; purpose: string; remind: string; template: string }
    value: { id: string; name: string; url: string }
  }
  /** The form's message with the person's own link. */
  'forms.send': { input: { person: string; form: string; course: string }; value: { says: Words } }
}
