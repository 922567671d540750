/** Calls that concern the file and the connection themselves: set-up, repair, place in the grid, the line of WhatsApp. */

import type { Reply } from '../api'
import { good } from '../reply'
import type { World } from '../run'
import { practiceLine, saveLine, subscribeLine } from './connect'
import { makeRoom } from './own-columns'
import { chooseRelay } from './relay'
import { beginSetUp, repairFile } from './set-up'
import { readPlace, startPanel } from './start'

export const specialCalls: Readonly<Record<string, (world: World, input: unknown) => Reply<unknown>>> = {
  'panel.start': startPanel,
  'panel.place': readPlace,
  'panel.later': ({ host }) => good({ page: host.ui.page('later') }),
  'setup.begin': beginSetUp,
  'setup.repair': repairFile,
  'connect.practice': practiceLine,
  'connect.save': saveLine,
  'connect.subscribe': subscribeLine,
  'connect.relay': chooseRelay,
}

/** What must be done to the file before a call is decided on it; a reply means that it could not be. */
export const before: Readonly<Record<string, (world: World, input: unknown) => Reply<never> | undefined>> = {
  'contacts.import': makeRoom,
}
