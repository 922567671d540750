/** Who may open the file: looked at now, or confirmed by somebody who wants it so. */

import { note } from '../../domain/audit/audit'
import { sharing, sharingSeen } from '../../domain/sharing/sharing'
import { raise } from '../../kernel/act'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import type { Reply } from '../api'
import { readState } from '../memory'
import { good, sorry } from '../reply'
import { runOne } from '../run-one'
import { lookAtSharing } from '../sharing'
import type { World } from '../world'
import { sheetCall } from './call'
import { nothing } from './parse'

const UNKNOWN = fail(
  t('Google no contestó quién puede abrirla.', 'O Google não respondeu quem pode abri-la.', 'Google did not say who may open it.'),
  t('Miralo en Compartir, arriba a la derecha.', 'Veja em Compartilhar, no alto à direita.', 'Look under Share, at the top right.'),
)
const SAYS = {
  open: t('Cualquiera con el enlace puede abrirla.', 'Qualquer pessoa com o link pode abri-la.', 'Anybody with the link can open it.'),
  closed: t('Solo la abre quien vos elegiste.', 'Só abre quem você escolheu.', 'Only those you chose can open it.'),
}

export const lookNow = (world: World): Reply<{ says: string }> => {
  const { host } = world
  const { lang } = readState(host.shared.all())
  const open = lookAtSharing(host)
  if (open === undefined) return sorry(UNKNOWN, lang)
  runOne(world, (_state, { now }) => [raise(sharingSeen(`panel ${now}`, { open }))])
  return good({ says: SAYS[open ? 'open' : 'closed'][lang] })
}

const MEANT = t('Anotado: los envíos siguen.', 'Anotado: os envios continuam.', 'Noted: sends go on.')

export const acceptSharing = sheetCall<'sharing.accept'>({
  name: 'sharing.accept',
  parse: nothing,
  decide: (state, _input, ctx) => {
    const { open, meant } = sharing.of(state)
    const acts = open && !meant ? [sharing.set(state, { open, meant: true }), note('sharing', 'file', ctx)] : []
    return ok({ value: { says: MEANT[ctx.lang] }, acts })
  },
})
