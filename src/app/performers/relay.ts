/** Asks the relay how it fares; silence is an answer, too. */
import { askRelay, relaySaid } from '../../domain/relay/state'
import { readRelayHealth, relayHealthRequest } from '../relay/health'
import type { Performer } from '../world'

export const relayPerformer: Performer = {
  kind: askRelay.kind,
  perform: (host, effects) =>
    effects.flatMap((effect) => {
      if (!askRelay.is(effect)) return []
      const { url, programme } = effect.payload
      const [answer] = host.http.fetchAll([relayHealthRequest(url)])
      const health = answer && readRelayHealth(answer, programme)
      const { lastSuccess = 0, oldestWaiting = 0, dead = 0, version = '' } = health ?? {}
      const said = { answered: health !== undefined, lastSuccess: lastSuccess ?? 0, oldestWaiting: oldestWaiting ?? 0, dead, version }
      return [relaySaid(`${host.clock.now()}`, said)]
    }),
}
