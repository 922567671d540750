/** What a fault means beyond its own message: for the person, for the template, for everything that waits. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import { after, MINUTE } from '../../kernel/time'
import { people } from '../contacts/contacts'
import { letter } from '../mail/mail'
import { organisation, stopped } from '../settings/settings'
import { templates } from '../templates/tables'
import type { Verdict } from './message'
import { slowDown } from './slow'

export interface Concerned {
  readonly contactId: string | null
  readonly template: string | null
}

export const beyond = (state: State, verdict: Verdict, { contactId, template }: Concerned, ctx: Ctx): readonly Act[] => {
  const reason = verdict.reason[ctx.lang]
  const next = verdict.next[ctx.lang]
  const until = after(ctx.now, verdict.waitMs ?? MINUTE)
  switch (verdict.decision) {
    case 'later':
    case 'retry person':
      return contactId ? [patch(people, contactId, { rest_until: until })] : []
    case 'slow down':
      return slowDown(state, until, 'asked')
    case 'stop person':
      return contactId ? [patch(people, contactId, { unreachable: `${reason} ${next}` })] : []
    case 'stop marketing to person':
      return contactId ? [patch(people, contactId, { marketing_stopped_at: ctx.now })] : []
    case 'hold template':
      // Nobody else's message with this template is tried in vain; the next list from WhatsApp frees it.
      return state.all(templates).some((one) => one.id === template && one.status === 'approved')
        ? [patch(templates, template ?? '', { status: 'paused', status_reason: reason, next_step: next })]
        : []
    case 'stop all':
      return stopAll(state, verdict, ctx)
    case 'retry':
    case 'fail message':
      return []
  }
}

/** Everything waits, Inicio says why, and a letter says it once: not again for what is stopped by the same fault. */
export const stopAll = (state: State, { reason, next }: Pick<Verdict, 'reason' | 'next'>, { lang }: Ctx): readonly Act[] =>
  stopped.of(state).reason === reason[lang]
    ? []
    : [
        stopped.set(state, { reason: reason[lang], next: next[lang] }),
        letter({
          to: organisation.of(state).mail,
          subject: join('Hilo: ', STOPPED)[lang],
          text: join(STOPPED, '. ', reason, '\n\n', next, '\n\n', RESUME)[lang],
        }),
      ]

const STOPPED = t('no está saliendo ningún mensaje', 'nenhuma mensagem está saindo', 'no message is leaving')
const RESUME = t(
  'Lo que estaba por salir espera, no se perdió nada. Cuando lo arregles, abrí el panel y tocá «Ya lo arreglé».',
  'O que ia sair espera, nada se perdeu. Quando resolver, abra o painel e toque em «Já resolvi».',
  'What was about to leave waits, nothing is lost. Once it is mended, open the panel and press “It is mended”.',
)
