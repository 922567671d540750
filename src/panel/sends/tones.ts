/** The colour of a send's state; the word beside it says the same. */
import type { SendView } from '../../app/views'
import type { Tone } from '../parts/Chip'

export const TONES: Readonly<Record<SendView['stateKey'], Tone>> = {
  draft: 'quiet',
  preparing: 'warn',
  scheduled: 'warn',
  leaving: 'warn',
  paused: 'bad',
  done: 'good',
  cancelled: 'quiet',
}
