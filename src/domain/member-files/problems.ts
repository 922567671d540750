/** What Equipo says of a member's own file that cannot be shared, with the next step. */
import type { State } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { type Member, mailOf } from '../team/members'
import { memberFiles } from './tables'

const NO_MAIL = t(
  'falta el Correo: con él se comparte su archivo.',
  'falta o E-mail: com ele se compartilha o arquivo.',
  'the E-mail is missing: their own file is shared with it.',
)
const REFUSED = (mail: string): Text =>
  t(
    `Google no conoce «${mail}», así que nadie abre su archivo: corregí el Correo, o pedile el de su cuenta de Google.`,
    `O Google não conhece «${mail}», então ninguém abre o arquivo: corrija o E-mail, ou peça o da conta do Google.`,
    `Google does not know “${mail}”, so nobody opens their file: correct the E-mail, or ask for the one of their Google account.`,
  )

export const fileProblem = (state: State, member: Member): Text | undefined => {
  if (member.access !== 'own') return undefined
  const mail = mailOf(member)
  if (mail === '') return member.email === null ? NO_MAIL : undefined
  return state.all(memberFiles).find(({ id }) => id === member.id)?.refused === mail ? REFUSED(mail) : undefined
}
