/** Replies to several people leave in one chunk: a death while they leave sends none of them twice. */
import { textFrom } from '../../test/kit/meta'
import { minutes, sendsOf, teaching } from '../../test/kit/steps'
import { queue, readMark } from '../domain/outbox/queue'
import { isRecord } from '../kernel/json'
import { mailIntake } from './intakes/receive'
import { storeMail } from './mail'
import { run } from './run'

const FROM = ['5491155550101', '5491155550102', '5491155550103']

/** Message of ours that each request to Meta carries. */
const marksSent = (one: ReturnType<typeof teaching>): readonly string[] =>
  sendsOf(one).map((request) => {
    const body: unknown = JSON.parse(request.body ?? '{}')
    const opaque = isRecord(body) ? body['biz_opaque_callback_data'] : undefined
    return readMark(typeof opaque === 'string' ? opaque : null)?.message ?? ''
  })

test.each(['applied, then killed', 'threw but applied', 'not applied'] as const)('fetchAll: %s', (outcome) => {
  const one = teaching()
  one.host.reset()
  FROM.forEach((from, at) => {
    storeMail(one.host, JSON.stringify(textFrom(from, 'hola', `wamid.h${at}`, one.host.at(), 'Ana')), one.host.engine.all())
  })
  const drain = () => run(one.world, mailIntake(one.world, 0, 4_000))
  const calm = one.host.picture()
  one.host.reset()
  drain()
  const at = one.host.calls.findIndex((call) => call.includes('fetchAll'))
  expect(marksSent(one)).toHaveLength(FROM.length)
  one.host.restore(calm)
  one.host.sent.length = 0
  one.host.reset()
  one.host.fail(at, outcome)
  try {
    drain()
  } catch {}
  one.host.settle()
  one.host.reset()
  minutes(one, 12)
  // Nobody can know whether they left: they are marked so, and not one is sent again by itself.
  expect(marksSent(one)).toEqual([])
  expect(one.records(queue).map((row) => row['state'])).toEqual(FROM.map(() => 'unknown'))
})
