/** Calls that concern the file and the connection themselves: set-up, repair, place in the grid, the line of WhatsApp. */

import type { Reply } from '../api'
import { saveKeys } from '../line/keys'
import { proveAddress, renewWords } from '../line/listen'
import { practise } from '../line/practise'
import { sendTrial } from '../line/trial'
import { viewLine } from '../line/view'
import { good } from '../reply'
import type { World } from '../run'
import { withArchive } from './archive'
import { linkForm } from './forms'
import { makeRoom } from './own-columns'
import { playPractice } from './practice'
import { chooseRelay } from './relay'
import { beginSetUp, repairFile } from './set-up'
import { lookNow } from './sharing'
import { readPlace, showPlace, startPanel } from './start'

export const specialCalls: Readonly<Record<string, (world: World, input: unknown) => Reply<unknown>>> = {
  'panel.start': startPanel,
  'panel.place': readPlace,
  'panel.show': showPlace,
  'panel.later': ({ host }) => good({ page: host.ui.page('later') }),
  'setup.begin': beginSetUp,
  'setup.repair': repairFile,
  'connect.practice': practise,
  'connect.read': viewLine,
  'connect.save': saveKeys,
  'connect.address': proveAddress,
  'connect.renew': renewWords,
  'connect.test': sendTrial,
  'practice.play': playPractice,
  'connect.relay': chooseRelay,
  'forms.link': linkForm,
  'sharing.look': lookNow,
}

/** What must be done before a call is decided; a reply means that it could not be, a function makes the answer whole. */
type Before = (world: World, input: unknown) => Reply<never> | ((answer: Reply<unknown>) => Reply<unknown>) | undefined
export const before: Readonly<Record<string, Before>> = {
  'contacts.import': makeRoom,
  'person.export': withArchive,
}
