/** Which build of Hilo runs: the web app runs what was deployed, the clock and the panel what was pushed last. */
import type { Shared } from './memory'

/** Put in by build.mjs: a sum of the sources. */
declare const HILO_EDITION: string | undefined

export const EDITION: string = typeof HILO_EDITION === 'string' ? HILO_EDITION : 'sources'

/** Of the shared store: the build whose web app took in a message last. */
const DOOR = 'door'

export const doorEntry: Shared = { [DOOR]: EDITION }

/** The web app answers with another build than this: nobody has published the new version under its address. */
export const isUpdateOwed = (shared: Shared): boolean => (shared[DOOR] ?? EDITION) !== EDITION
