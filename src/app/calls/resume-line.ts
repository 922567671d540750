/** «Ya lo arreglé»: a person says that what had stopped everything is mended; should it not be, the next answer stops it again. */

import { FREE, slow } from '../../domain/outbox/slow'
import { stopped } from '../../domain/settings/settings'
import { ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { sheetCall } from './call'
import { nothing } from './parse'

const AGAIN = t(
  'Listo: lo que esperaba vuelve a salir en los próximos 15 minutos.',
  'Pronto: o que esperava volta a sair nos próximos 15 minutos.',
  'Done: what was waiting leaves within the next 15 minutes.',
)

export const resumeLine = sheetCall<'line.resume'>({
  name: 'line.resume',
  parse: nothing,
  decide: (state, _input, { lang }) =>
    ok({
      value: { says: AGAIN[lang] },
      acts: [
        ...(stopped.of(state).reason === '' ? [] : [stopped.set(state, { reason: '', next: '' })]),
        ...(slow.of(state).until === 0 ? [] : [slow.set(state, FREE)]),
      ],
    }),
})
