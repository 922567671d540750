/** Ready answers: reading them, keeping one, throwing one away. */

import { alike } from '../../domain/calendar/fold'
import { canned } from '../../domain/inbox/canned'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { sheetCall } from './call'
import { nothing, read } from './parse'

export const listCanned = sheetCall<'canned.list'>({
  name: 'canned.list',
  parse: nothing,
  decide: (state) => ok({ value: { answers: canned.of(state) } }),
})

const NAMELESS = fail(
  t('Falta un nombre corto.', 'Falta um nome curto.', 'A short name is missing.'),
  t('Por ejemplo: «Horarios».', 'Por exemplo: «Horários».', 'For example: “Opening hours”.'),
)
const KEPT = t('Respuesta guardada.', 'Resposta salva.', 'Answer kept.')
const DROPPED = t('Respuesta borrada.', 'Resposta apagada.', 'Answer deleted.')

export const saveCanned = sheetCall<'canned.save'>({
  name: 'canned.save',
  parse: (input) => read(input, { name: 'text', text: 'text' }),
  decide: (state, { name, text }, { lang }) => {
    if (name.trim() === '') return NAMELESS
    const others = canned.of(state).filter((one) => !alike(one.name, name))
    const answers = text.trim() === '' ? others : [...others, { name: name.trim(), text: text.trim() }]
    return ok({ value: { answers, says: (text.trim() === '' ? DROPPED : KEPT)[lang] }, acts: [canned.set(state, answers)] })
  },
})
