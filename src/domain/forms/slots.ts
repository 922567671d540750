/** What an answer can be about: whoever has courses says which one is meant. */
import { slot } from '../../kernel/feature'
import type { Need, State } from '../../kernel/state'
import type { Purpose } from './tables'

export interface About {
  readonly id: string
  readonly name: string
  /** The same form asked anew later is another question, with a link and an answer of its own. */
  readonly moment?: Purpose
}
export interface FormAbout {
  readonly needs: readonly Need[]
  /** What taking an answer of this person about this will look at. */
  looksAt(personId: string, about: string): readonly Need[]
  /** `undefined` when none, or more than one, could be meant. */
  named(state: State, words: string): About | undefined
}
export const formAbout = slot<FormAbout>('forms.about')
