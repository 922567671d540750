/** What a new cycle needs of the forms: nothing where they take answers, since each link says its course; else what to do. */
import type { State } from '../../kernel/state'
import { same, type Text, t } from '../../kernel/text'
import { forms } from './tables'

const NONE = t(
  'Falta un formulario de inscripción: vinculalo acá.',
  'Falta um formulário de inscrição: vincule aqui.',
  'An enrolment form is missing: link one here.',
)
const SERVE = t(
  'Los formularios sirven igual: cada enlace dice el curso nuevo.',
  'Os formulários continuam servindo: cada link diz o curso novo.',
  'The forms serve again: each link says the new course.',
)

/** First the form that takes no answers, then one that is missing. */
export const formsForCycle = (state: State): Text => {
  const all = state.all(forms)
  const shut = all.find((form) => (form.state ?? '') !== '')
  if (shut) return same(`${shut.name ?? ''}: ${shut.state}`)
  return all.some(({ moment }) => moment === 'signup') ? SERVE : NONE
}
