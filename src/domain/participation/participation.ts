/** Whether somebody takes part: as it stands in Contactos, and as Hilo remembers it beside the person that every message reads. */
import type { State } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { people } from '../contacts/contacts'
import { memory } from '../contacts/memory'
import type { PersonRow } from '../contacts/recognise'

export const OUTSIDE = ['paused', 'left'] as const
export type Outside = (typeof OUTSIDE)[number]

const WHY: Readonly<Record<Outside, Text>> = {
  paused: t('Su participación está en pausa.', 'A participação está em pausa.', 'Their participation is paused.'),
  left: t('Ya no participa del programa.', 'Já não participa do programa.', 'No longer takes part in the programme.'),
}

/** Nothing is remembered of whoever takes part. */
export const participation = memory('participation', (raw) => OUTSIDE.find((one) => one === raw))

/** Why automatic messages of the programme do not reach them now; `undefined` while they take part. */
export const outside = (person: PersonRow | undefined): Text | undefined => {
  const where = person && participation.of(person)
  return where && WHY[where]
}
export const outsideNow = (state: State, contactId: string | null): Text | undefined => outside(state.get(people, contactId))
