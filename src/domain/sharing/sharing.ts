/** Whether anybody with the link can open this file: while that is so, nothing automatic leaves until somebody says that it is meant. */
import { type Act, effect } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after } from '../../kernel/time'
import { LOOK_AGAIN } from '../outbox/guards'
import { isAutomatic } from '../outbox/queue'
import type { Guard } from '../outbox/slots'
import { account, setting } from '../settings/settings'

export interface Sharing {
  readonly open: boolean
  /** Somebody of the team knows, and wants it so; forgotten as soon as the file is closed. */
  readonly meant: boolean
}
export const sharing = setting<Sharing>('sharing', (stored) => {
  const value = isRecord(stored) ? stored : {}
  return { open: value['open'] === true, meant: value['meant'] === true }
})

export const askSharing = effect<Record<string, never>>('sharing.ask')
export const sharingSeen = event<{ readonly open: boolean }>('sharing.seen', (raw) =>
  isRecord(raw) && typeof raw['open'] === 'boolean' ? { open: raw['open'] } : undefined,
)

/** A rehearsal says nothing of real people. */
export const askNowAndThen = (state: State): readonly Act[] => (account.of(state).provider === 'cloud_api' ? [askSharing({})] : [])

export const noteSharing = (state: State, { open }: { readonly open: boolean }): readonly Act[] =>
  sharing.of(state).open === open ? [] : [sharing.set(state, { open, meant: false })]

const OPEN = t(
  'Cualquiera con el enlace puede abrir esta planilla y ver los teléfonos.',
  'Qualquer pessoa com o link pode abrir esta planilha e ver os telefones.',
  'Anybody with the link can open this file and see the phones.',
)
export const CLOSE = t(
  'En Compartir › Acceso general elegí «Restringido». Si es a propósito, confirmalo en Ajustes.',
  'Em Compartilhar › Acesso geral escolha «Restrito». Se for de propósito, confirme em Ajustes.',
  'Under Share › General access choose “Restricted”. If it is meant, confirm it in Settings.',
)

export const sharingGuard: Guard = {
  name: 'open file',
  refuse: (state, row, _person, { now }) => {
    const { open, meant } = sharing.of(state)
    return open && !meant && isAutomatic(row.origin) ? { reason: OPEN, hold: true, until: after(now, LOOK_AGAIN) } : undefined
  },
}
