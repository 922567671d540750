/** A letter to whoever coordinates: performed after the commit that decided it, so that it is written at most once. */
import { effect } from '../../kernel/act'

/** In the file's language; ids and counts only, never a name, a phone or a text. The file's address is added when it is sent. */
export interface Letter {
  /** '' writes to the account that runs Hilo. */
  readonly to: string
  readonly subject: string
  readonly text: string
}
export const letter = effect<Letter>('letter')
