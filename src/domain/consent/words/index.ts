/** The words that always work: BAJA, ALTA, MENÚ, PERSONA and their kin in three languages. */
export type { Certainty, Command } from './phrase'
export { type ReadCommand, readCommand } from './read-command'
