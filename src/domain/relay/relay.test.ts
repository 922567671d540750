import { json } from '../../../test/kit/meta'
import { readyProgramme } from '../../../test/kit/programme'
import { runOne } from '../../app/run-one'
import { MINUTE } from '../../kernel/time'
import { home } from '../home/home'
import { NO_RELAY, relayState } from './state'

const URL = 'https://relay.example'

test.each([
  ['delivers', { lastSuccess: -MINUTE, oldestWaiting: null, dead: 0 }, '🟢 Retransmisor: última entrega hoy 10:15 · versión 0.1.0'],
  ['has just delivered', { lastSuccess: -MINUTE, oldestWaiting: null, dead: 0 }, '🟢 Retransmisor: última entrega'],
  ['has events that wait', { lastSuccess: -MINUTE, oldestWaiting: -60 * MINUTE, dead: 2 }, '🟡 Retransmisor: hay avisos que esperan'],
  ['has letters that died', { lastSuccess: -MINUTE, oldestWaiting: null, dead: 2 }, '🟡 Retransmisor: 2 sin poder entregarse'],
  ['does not answer', null, '🔴 Retransmisor: no contesta'],
])('Inicio says when the relay %s', (_, said, line) => {
  const one = readyProgramme()
  runOne(one.world, (state) => [relayState.set(state, { ...NO_RELAY, url: URL, programme: '1', answeredAt: one.host.at() })])
  one.host.answer = ({ url }) => {
    if (!said || url !== `${URL}/health`) return { ok: false, fault: 'nobody there' }
    const now = one.host.at()
    const at = (ms: number | null) => (ms === null ? null : now + ms)
    const own = { programme: '1', lastSuccess: at(said.lastSuccess), oldestWaiting: at(said.oldestWaiting), dead: said.dead }
    return json(200, { version: '0.1.0', programmes: [own] })
  }
  for (let minute = 0; minute < 18; minute++) {
    one.host.move(MINUTE)
    one.tick()
  }
  expect(
    one.records(home).flatMap((row) => (String(row['says']).includes('Retransmisor') ? [String(row['says']).slice(0, line.length)] : [])),
  ).toEqual([line])
})
