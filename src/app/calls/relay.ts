/** Puts the relay between WhatsApp and this file, gives it a new secret, or takes it away. */
import { pace } from '../../domain/settings/settings'
import { fail } from '../../kernel/outcome'
import { type Lang, t } from '../../kernel/text'
import type { Light, Reply } from '../api'
import { type Connection, keepConnection, readConnection } from '../connection'
import { readRelayAddress } from '../relay/address'
import { readRelayHealth, relayHealthRequest } from '../relay/health'
import { good, sorry } from '../reply'
import { readState, type World } from '../run'
import { runOne } from '../run-one'
import { subscribeLine, webhookUrl } from './connect'
import { ODD, read } from './parse'
import { CONNECT_FIRST } from './words'

/** Messages a second: what comes back must not outrun the door (design: 2 direct, 20 sustained through the relay). */
const PACE = { direct: 2, relay: 20 } as const

const NOT_AN_ADDRESS = fail(
  t('Esa no es la dirección de un retransmisor.', 'Esse não é o endereço de um retransmissor.', 'That is no address of a relay.'),
  t(
    'Pegala entera, como te la dieron: empieza con https:// y tiene un # y una clave al final.',
    'Cole inteiro, como recebeu: começa com https:// e tem um # e uma chave no final.',
    'Paste all of it, as you were given it: it begins with https:// and ends with a # and a key.',
  ),
)
const SILENT = fail(
  t('El retransmisor no contesta.', 'O retransmissor não responde.', 'The relay does not answer.'),
  t(
    'Revisá la dirección con quien lo cuida y probá de nuevo; mientras tanto todo sigue como estaba.',
    'Confira o endereço com quem cuida dele e tente de novo; enquanto isso tudo continua como estava.',
    'Check the address with whoever looks after it and try again; meanwhile everything stays as it was.',
  ),
)
const NAME = t('Retransmisor', 'Retransmissor', 'Relay')
const ANSWERS = t('Contesta.', 'Responde.', 'It answers.')
const DIRECT = t(
  'Sin retransmisor: WhatsApp llama a la planilla.',
  'Sem retransmissor: o WhatsApp chama a planilha.',
  'No relay: WhatsApp calls the file.',
)

export const chooseRelay = (
  world: World,
  input: unknown,
): Reply<{ lights: readonly Light[]; webhook: string; verifyToken: string; webApp: string }> => {
  const { host } = world
  const { lang } = readState(host.shared.all())
  const asked = read(input, { address: 'text' })
  if (!asked.ok) return sorry(ODD, lang)
  const before = readConnection(host.engine.all())
  if (before?.provider !== 'cloud_api') return sorry(CONNECT_FIRST, lang)
  const address = asked.value.address.trim()
  const wanted = readRelayAddress(address)
  if (address !== '' && !wanted) return sorry(NOT_AN_ADDRESS, lang)
  if (wanted) {
    const [answer] = host.http.fetchAll([relayHealthRequest(wanted.url)])
    if (!answer || !readRelayHealth(answer, wanted.programme)) return sorry(SILENT, lang)
  }
  const connection: Connection = {
    ...before,
    relayUrl: wanted?.url ?? '',
    relayProgramme: wanted?.programme ?? '',
    // The secret of before is believed until the next one comes, so that what is on its way arrives.
    relaySecret: wanted?.secret ?? '',
    relaySecretBefore: wanted?.secret === before.relaySecret ? before.relaySecretBefore : before.relaySecret,
  }
  keepConnection(host, connection)
  runOne(world, (state) => [pace.set(state, wanted ? PACE.relay : PACE.direct)])
  const subscribed = subscribeLine(world)
  return good({
    lights: [
      { name: NAME[lang], state: wanted ? 'good' : 'off', says: (wanted ? ANSWERS : DIRECT)[lang], next: '' },
      ...(subscribed.ok ? subscribed.value.lights : [problemLight(subscribed, lang)]),
    ],
    webhook: webhookUrl(world, connection),
    verifyToken: connection.verifyToken,
    webApp: host.session.webAppUrl(),
  })
}

const problemLight = ({ problem, next }: { readonly problem: string; readonly next: string }, lang: Lang): Light => ({
  name: t('Meta', 'Meta', 'Meta')[lang],
  state: 'bad',
  says: problem,
  next,
})
