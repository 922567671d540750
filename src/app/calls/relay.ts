/** Puts the relay between WhatsApp and this file, gives it a new secret, or takes it away. */
import { NO_RELAY, relayState } from '../../domain/relay/state'
import { fail } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import type { LineState, Reply } from '../api'
import { type Connection, readConnection } from '../connection'
import { listening } from '../line/listen'
import { readRelayAddress } from '../relay/address'
import { readRelayHealth, relayHealthRequest } from '../relay/health'
import { sorry } from '../reply'
import { readState, type World } from '../run'
import { runOne } from '../run-one'
import { ODD, read } from './parse'
import { CONNECT_FIRST } from './words'

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
export const chooseRelay = (world: World, input: unknown): Reply<LineState> => {
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
  runOne(world, (state) => [
    relayState.set(state, { ...NO_RELAY, url: connection.relayUrl, programme: connection.relayProgramme, answeredAt: host.clock.now() }),
  ])
  return listening(world, connection)
}
