/** Whether each thing that must work does, in one sentence, with what to do where it does not; the tab and the panel show the same. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, same, type Text, t } from '../../kernel/text'
import { DAY, instant, MINUTE } from '../../kernel/time'
import { archiveLight } from '../archive/light'
import { sayMoment, saySpan } from '../calendar/say'
import { zone } from '../calendar/zone'
import { TWICE, TWICE_NEXT, twice } from '../outbox/twice'
import { relayState } from '../relay/state'
import { account, stopped } from '../settings/settings'
import { CLOSE, sharing } from '../sharing/sharing'
import { longestWait, type Pulse, pulse } from './pulse'
import { quotaLights } from './quota-lights'

export interface Light {
  readonly name: Text
  readonly state: 'good' | 'warning' | 'bad' | 'off'
  readonly says: Text
  readonly next: Text
}

/** Everything is looked at every quarter of an hour: two that are missing are no coincidence. */
const LATE = 40 * MINUTE
/** Characters of mail that a few minutes always take in. */
const MUCH_MAIL = 100_000

export const lights = (state: State, ctx: Ctx): readonly Light[] => {
  const seen = pulse.of(state)
  return [
    line(state),
    ...doubled(state, ctx),
    ...sharingLight(state),
    clock(seen, ctx),
    ...(account.of(state).provider === 'cloud_api' ? [webhook(seen, ctx), ...relay(state, ctx), refused(seen, ctx)] : []),
    ...owed(seen),
    ...quotaLights(seen),
    ...archiveLight(state, ctx),
  ]
}

const LINE = t('Línea de WhatsApp', 'Linha de WhatsApp', 'WhatsApp line')

export const line = (state: State): Light => {
  const { provider, name, displayPhone, quality } = account.of(state)
  const stop = stopped.of(state)
  if (provider === 'none')
    return {
      name: LINE,
      state: 'off',
      says: t('sin conectar', 'sem conectar', 'not connected'),
      next: t(
        'Conectá WhatsApp en el panel, o probá con la práctica.',
        'Conecte o WhatsApp no painel, ou teste com a prática.',
        'Connect WhatsApp in the panel, or try the practice.',
      ),
    }
  if (provider === 'practice')
    return {
      name: LINE,
      state: 'off',
      says: t('modo práctica, nada sale de verdad', 'modo prática, nada sai de verdade', 'practice, nothing really leaves'),
      next: t(
        'Importá tu lista y ensayá un envío. Cuando quieras: «Pasar a WhatsApp de verdad».',
        'Importe sua lista e ensaie um envio. Quando quiser: «Passar para o WhatsApp de verdade».',
        'Import your list and rehearse a send. Whenever you like: “Change to WhatsApp for real”.',
      ),
    }
  if (stop.reason !== '') return { name: LINE, state: 'bad', says: same(stop.reason), next: same(stop.next) }
  return {
    name: LINE,
    state: quality === 'red' ? 'warning' : 'good',
    says: same(`${name} ${displayPhone}`.trim()),
    next: t(
      'Mucha gente bloquea o denuncia los mensajes: escribile solo a quien dio permiso.',
      'Muita gente bloqueia ou denuncia as mensagens: escreva só a quem deu permissão.',
      'Many people block or report the messages: write only to those who agreed.',
    ),
  }
}

/** Only there while it is news. */
const doubled = (state: State, { now }: Ctx): readonly Light[] =>
  now - twice.of(state).at > 7 * DAY ? [] : [{ name: t('Repetidos', 'Repetidos', 'Repeated'), state: 'bad', says: TWICE, next: TWICE_NEXT }]

const ago = (at: number, ctx: Ctx): Text => (at === 0 ? t('nunca', 'nunca', 'never') : sayMoment(instant(at), ctx.now, zone(ctx.zone)))

/** Just set up, it has not run yet: that is no alarm until it lasts. */
const clock = ({ looked }: Pulse, ctx: Ctx): Light => ({
  name: t('Reloj', 'Relógio', 'Clock'),
  state: looked === 0 ? 'warning' : ctx.now - looked > LATE ? 'bad' : 'good',
  says:
    looked === 0
      ? t('da su primera vuelta en un minuto', 'dá a primeira volta em um minuto', 'makes its first round in a minute')
      : join(t('miró todo por última vez ', 'olhou tudo pela última vez ', 'last looked at everything '), ago(looked, ctx)),
  next: join(
    looked === 0 ? t('Si en un rato sigue así: ', 'Se continuar assim: ', 'If it stays so: ') : same(''),
    t(
      'Google no está haciendo correr a Hilo: quien lo puso en marcha tiene que abrir el panel en esta planilla.',
      'O Google não está executando o Hilo: quem o configurou precisa abrir o painel nesta planilha.',
      'Google is not running Hilo: whoever set it up must open the panel in this file.',
    ),
  ),
})

/** Silence is no fault of a small programme; a full store is. */
const webhook = (seen: Pulse, ctx: Ctx): Light => {
  const { heard, mail } = seen
  const waited = saySpan(longestWait(seen, ctx.now))
  return {
    name: t('Llegada de mensajes', 'Chegada de mensagens', 'Incoming messages'),
    state: mail > MUCH_MAIL ? 'bad' : heard === 0 || ctx.now - heard > 7 * DAY ? 'warning' : 'good',
    says: join(
      t('WhatsApp avisó por última vez ', 'o WhatsApp avisou pela última vez ', 'WhatsApp last told us '),
      ago(heard, ctx),
      waited ? join(t(' · quien más esperó: ', ' · quem mais esperou: ', ' · longest wait: '), waited) : '',
    ),
    next: t(
      'Escribile a tu número desde un teléfono: si en un rato no aparece en Mensajes, repetí «Conectar» en el panel.',
      'Escreva para o seu número de um telefone: se em pouco tempo não aparecer em Mensagens, repita «Conectar» no painel.',
      'Write to your number from a phone: if it does not show under Messages soon, repeat “Connect” in the panel.',
    ),
  }
}

/** A wrong word now and then is a scanner or an old address; many are somebody who tries. */
const MANY = 20

const refused = ({ refused: { day, times } }: Pulse, { now }: Ctx): Light => {
  const today = day === Math.floor(now / DAY) ? times : 0
  return {
    name: t('Pedidos rechazados', 'Pedidos recusados', 'Refused requests'),
    state: today > MANY ? 'warning' : 'good',
    says: t(`hoy ${today || 'ninguno'}`, `hoje ${today || 'nenhum'}`, `${today || 'none'} today`),
    next: t(
      'Alguien llama a tu dirección sin la clave. No se guardó nada; si sigue, repetí «Conectar» en el panel.',
      'Alguém chama seu endereço sem a chave. Nada foi guardado; se continuar, repita «Conectar» no painel.',
      'Somebody calls your address without the key. Nothing was kept; if it goes on, repeat “Connect” in the panel.',
    ),
  }
}

/** Only there while it is owed. */
const owed = ({ isUpdateOwed }: Pulse): readonly Light[] =>
  isUpdateOwed
    ? [
        {
          name: t('Versión de Hilo', 'Versão do Hilo', 'Hilo’s version'),
          state: 'warning',
          says: t(
            'lo que llega lo atiende una versión anterior',
            'o que chega é atendido por uma versão anterior',
            'an older version takes in what comes',
          ),
          next: t(
            'En Apps Script: Implementar › Gestionar implementaciones › lápiz › Nueva versión. Se apaga con el próximo mensaje.',
            'No Apps Script: Implantar › Gerenciar implantações › lápis › Nova versão. Apaga-se com a próxima mensagem.',
            'In Apps Script: Deploy › Manage deployments › pencil › New version. It goes out with the next message.',
          ),
        },
      ]
    : []

/** Longer than the relay's own retries of a busy minute. */
const WAITED = 15 * MINUTE

const relay = (state: State, ctx: Ctx): readonly Light[] => {
  const { url, answeredAt, askedAt, oldestWaiting, lastSuccess, dead, version } = relayState.of(state)
  if (url === '') return []
  const silent = askedAt > answeredAt
  const waits = oldestWaiting > 0 && answeredAt - oldestWaiting > WAITED
  return [
    {
      name: t('Retransmisor', 'Retransmissor', 'Relay'),
      state: silent ? 'bad' : waits || dead > 0 ? 'warning' : 'good',
      says: silent
        ? join(t('no contesta desde ', 'não responde desde ', 'has not answered since '), ago(answeredAt, ctx))
        : waits
          ? join(t('hay avisos que esperan desde ', 'há avisos esperando desde ', 'events have waited since '), ago(oldestWaiting, ctx))
          : dead > 0
            ? t(`${dead} sin poder entregarse`, `${dead} sem poder ser entregues`, `${dead} could not be delivered`)
            : join(
                t('última entrega ', 'última entrega ', 'last delivery '),
                ago(lastSuccess, ctx),
                version && t(` · versión ${version}`, ` · versão ${version}`, ` · version ${version}`),
              ),
      next: t(
        'Avisale a quien lo cuida; lo que espera no se pierde.',
        'Avise quem cuida dele; o que espera não se perde.',
        'Tell whoever looks after it; what waits is not lost.',
      ),
    },
  ]
}

/** Only there while there is something to say. */
const sharingLight = (state: State): readonly Light[] => {
  const { open, meant } = sharing.of(state)
  if (!open) return []
  return [
    {
      name: t('Archivo compartido con cualquiera', 'Arquivo compartilhado com qualquer um', 'File shared with anybody'),
      state: meant ? 'warning' : 'bad',
      says: meant
        ? t('confirmado por el equipo', 'confirmado pela equipe', 'confirmed by the team')
        : t('los envíos esperan', 'os envios esperam', 'sends wait'),
      next: meant ? same('') : CLOSE,
    },
  ]
}
