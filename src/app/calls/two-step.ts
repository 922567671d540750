/** Two steps to enter Google, for everybody of the team: Google alone could tell, so Hilo asks and remembers who said so. */
import { setting } from '../../domain/settings/settings'
import { isRecord } from '../../kernel/json'
import { ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { type Lang, t } from '../../kernel/text'
import type { Light } from '../api'
import { sheetCall } from './call'
import { ODD } from './parse'

/** Somebody of the team said that all of them have it. */
export const twoStep = setting<boolean>('two_step', (stored) => stored === true)

const NAME = t('Verificación en dos pasos', 'Verificação em duas etapas', 'Two-step verification')
const SAYS = {
  done: t('la tiene todo el equipo', 'a equipe toda tem', 'the whole team has it'),
  open: t('nadie la confirmó', 'ninguém confirmou', 'nobody has confirmed it'),
}
const NEXT = t(
  'Quien entra a una cuenta de Google del equipo ve los teléfonos. En myaccount.google.com › Seguridad cada uno la activa; después confirmalo acá.',
  'Quem entra em uma conta Google da equipe vê os telefones. Em myaccount.google.com › Segurança cada um ativa; depois confirme aqui.',
  'Whoever enters a Google account of the team sees the phones. Each turns it on at myaccount.google.com › Security; then confirm it here.',
)
const NOTED = t('Anotado.', 'Anotado.', 'Noted.')

export const twoStepLight = (state: State, lang: Lang): Light => {
  const done = twoStep.of(state)
  return { name: NAME[lang], state: done ? 'good' : 'warning', says: SAYS[done ? 'done' : 'open'][lang], next: done ? '' : NEXT[lang] }
}

export const confirmTwoStep = sheetCall<'twoStep.confirm'>({
  name: 'twoStep.confirm',
  parse: (input) => (isRecord(input) && input['done'] === true ? ok({ done: true }) : ODD),
  decide: (state, _input, ctx) => ok({ value: { says: NOTED[ctx.lang] }, acts: twoStep.of(state) ? [] : [twoStep.set(state, true)] }),
})
