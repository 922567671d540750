import { friendly, statusOf, textFrom } from '../../../test/kit/meta'
import { DOOR, type Programme, RELAY_SECRET, readyProgramme } from '../../../test/kit/programme'
import { seal } from '../../../test/kit/relay'
import { home } from '../../domain/home/home'
import { clicks } from '../../domain/links/clicks'
import { messages } from '../../domain/messages/messages'
import { MINUTE } from '../../kernel/time'
import { keepConnection, readConnection } from '../connection'
import { posted } from '../entries'
import { strays } from '../strays'

const post = (one: Programme, text: string, secret = '') => posted(one.host, secret, text)
const answer = (one: Programme, text: string) => JSON.parse(post(one, text).says)
const came = (one: Programme) => one.records(messages).filter((row) => row['direction'] === 'in')
const hello = (one: Programme, id: string, from = '5491155550101') => textFrom(from, 'hola', id, one.host.at())

/** Refusals that were counted in the cache. */
const counted = ({ host }: Programme): number =>
  [...host.cacheStore].reduce((sum, [key, times]) => sum + (key.startsWith('refused.') ? Number(times) : 0), 0)
/** What a refusal may never say or keep. */
const SECRETS = new RegExp([DOOR, RELAY_SECRET, 'app secret', '549115555', 'hola'].join('|'))
const kept = ({ host }: Programme): string => JSON.stringify([...host.engineStore].filter(([key]) => key !== 'connection'))

const start = (): Programme => {
  const one = readyProgramme()
  one.host.answer = friendly
  return one
}

test('a batch is one read, one commit and a verdict for each event', () => {
  const one = start()
  answer(one, seal(one.host, [hello(one, 'wamid.first')]))
  one.host.move(MINUTE)
  one.tick()
  one.host.reset()
  const batch = Array.from({ length: 40 }, (_, at) => hello(one, `wamid.${at}`))
  const said = answer(one, seal(one.host, [...batch, hello(one, 'wamid.0'), textFrom('5491155550101', 'x', 'wamid.first', one.host.at())]))
  expect(said.verdicts).toEqual([...batch.map(() => 'recorded'), 'already', 'already'])
  expect(one.host.calls.filter((call) => call === 'sheets.batchUpdate')).toHaveLength(1)
  expect(one.host.calls.filter((call) => call === 'sheets.read').length).toBeLessThanOrEqual(2)
  expect(came(one)).toHaveLength(41)
})

test('the first chunk of answers is marked by the call that keeps the number of their commit', () => {
  const one = readyProgramme({ uses: ['sends'] })
  one.host.answer = friendly
  answer(one, seal(one.host, [hello(one, 'wamid.first', '5491155550102')]))
  one.host.move(MINUTE)
  one.tick()
  one.host.reset()
  answer(one, seal(one.host, [hello(one, 'wamid.a')]))
  const [commit, fetch] = [one.host.calls.indexOf('sheets.batchUpdate'), one.host.calls.findIndex((call) => call.includes('fetchAll'))]
  expect(one.host.calls.slice(commit + 1, fetch)).toEqual(['cache.putAll', 'script.setProperties', 'lock.releaseLock'])
  const marks = [...one.host.sharedStore.keys()].filter((key) => key.startsWith('x.'))
  expect(marks).toHaveLength(2)
  for (let minute = 0; minute < 45; minute++) {
    one.host.move(MINUTE)
    one.tick()
  }
  expect([...one.host.sharedStore.keys()].filter((key) => key.startsWith('x.'))).toEqual([])
})

test('a batch that waited long, of people who wrote in a hundred different seconds, is one read and one commit too', () => {
  const one = start()
  answer(one, seal(one.host, [hello(one, 'wamid.first')]))
  one.host.move(30 * MINUTE)
  one.tick()
  one.host.reset()
  const batch = Array.from({ length: 100 }, (_, at) => textFrom('5491155550101', 'hola', `wamid.${at}`, one.host.at() - at * 7_000))
  expect(answer(one, seal(one.host, batch)).verdicts).toEqual(batch.map(() => 'recorded'))
  expect(one.host.calls.filter((call) => call === 'sheets.batchUpdate')).toHaveLength(1)
  expect(one.host.calls.filter((call) => call === 'sheets.read').length).toBeLessThanOrEqual(2)
  expect(one.host.cells.read).toBeLessThan(3_000)
  expect(came(one)).toHaveLength(101)
})

test('a click is a row, once; what this version cannot read is kept', () => {
  const one = start()
  const click = { type: 'click', at: one.host.at(), link: 'l_1' }
  const twilio = { type: 'twilio', at: one.host.at(), params: { Body: 'hola' } }
  expect(answer(one, seal(one.host, [click, twilio])).verdicts).toEqual(['recorded', 'recorded'])
  expect(answer(one, seal(one.host, [click])).verdicts).toEqual(['already'])
  expect(one.records(clicks)).toMatchObject([{ link: 'l_1', opened_at: one.host.at() }])
  expect(one.records(strays)).toMatchObject([{ why: 'not known to this version' }])
})

describe('an envelope that is not believed is refused whole, and nothing is stored', () => {
  const one = start()
  const good = seal(one.host, [hello(one, 'wamid.good')], { nonce: 'nonce-that-is-used-once' })
  const bad = (change: (envelope: Record<string, unknown>) => void): string => {
    const envelope: Record<string, unknown> = JSON.parse(good)
    change(envelope)
    return JSON.stringify(envelope)
  }
  const other = textFrom('5491155550101', 'hola', 'wamid.other', one.host.at())
  const cases: readonly (readonly [string, string, object])[] = [
    ['without a signature', bad((envelope) => delete envelope['mac']), { refused: 'refused' }],
    ['with another signature', bad((envelope) => (envelope['mac'] = '0'.repeat(64))), { refused: 'refused' }],
    ['by another secret', seal(one.host, [other], { secret: 'another-secret-0123456789' }), { refused: 'refused' }],
    ['by the secret at the door', seal(one.host, [other], { secret: DOOR }), { refused: 'refused' }],
    ['by no secret', seal(one.host, [other], { secret: '' }), { refused: 'refused' }],
    [
      'with an altered body',
      bad((envelope) => (envelope['body'] = String(envelope['body']).replace('hola', 'hole'))),
      { refused: 'refused' },
    ],
    ['with another time', bad((envelope) => (envelope['time'] = one.host.at() + 1)), { refused: 'refused' }],
    ['with another nonce', bad((envelope) => (envelope['nonce'] = 'nonce-of-somebody-else')), { refused: 'refused' }],
    ['six minutes old', seal(one.host, [other], { off: -6 * MINUTE }), { refused: 'stale' }],
    ['six minutes ahead', seal(one.host, [other], { off: 6 * MINUTE }), { refused: 'stale' }],
    ['14 MB', good.replace('"body":"', `"body":"${'x'.repeat(14_000_001)}`), { refused: 'refused' }],
  ]
  test.each([...cases, ['as no envelope at all', JSON.stringify(other), ''], ['as text', 'hola', '']] as const)('%s', (_, text, said) => {
    const [before, stored] = [counted(one), kept(one)]
    const answered = post(one, text)
    expect(answered).toEqual({ stored: false, says: said === '' ? '' : JSON.stringify(said) })
    expect(answered.says).not.toMatch(SECRETS)
    expect(counted(one)).toBe(before + 1)
    expect([came(one), one.records(strays), kept(one)]).toEqual([[], [], stored])
  })
  test('ids of another programme are refused, one by one, and not stored', () => {
    const foreign = JSON.parse(JSON.stringify(other).replace('"200"', '"999"'))
    const mine = hello(one, 'wamid.mine')
    const before = counted(one)
    expect(answer(one, seal(one.host, [foreign, mine])).verdicts).toEqual(['refused', 'recorded'])
    expect(came(one)).toHaveLength(1)
    expect([one.records(strays), counted(one)]).toEqual([[], before + 1])
  })
  test('the same envelope a second time', () => {
    one.host.cacheStore.clear()
    expect(answer(one, good)).toMatchObject({ nonce: 'nonce-that-is-used-once', verdicts: ['recorded'] })
    expect(counted(one)).toBe(0)
    expect(answer(one, good)).toEqual({ refused: 'replayed' })
    expect(came(one)).toHaveLength(2)
    expect(counted(one)).toBe(1)
  })
  test('Inicio says how many it were today', () => {
    one.host.cacheStore.clear()
    const says = (): string => {
      for (let minute = 0; minute < 32; minute++) {
        one.host.move(MINUTE)
        one.tick()
      }
      return one.records(home).flatMap((row) => String(row['says']).match(/Pedidos rechazados: .*/)?.[0] ?? [])[0] ?? ''
    }
    expect(says()).toBe('Pedidos rechazados: hoy ninguno')
    for (const [, text] of cases.slice(0, 3)) post(one, text)
    expect(says()).toBe('Pedidos rechazados: hoy 3')
    post(one, 'hola', 'x'.repeat(30))
    expect(says()).toBe('Pedidos rechazados: hoy 4')
  })
})

describe('direct mode checks what it can: the word in the address, and our ids', () => {
  const one = start()
  const body = JSON.stringify(hello(one, 'wamid.direct'))
  test.each([
    ['without the word', '', body],
    ['with another word', 'x'.repeat(30), body],
    ['with the relay’s secret', RELAY_SECRET, body],
    ['what is not WhatsApp’s', DOOR, '{"object":"page"}'],
    ['4 MB', DOOR, `{"object":"whatsapp_business_account","x":"${'x'.repeat(4_000_000)}"}`],
  ])('%s: refused', (_, secret, text) => {
    const [before, stored] = [counted(one), kept(one)]
    expect(post(one, text, secret)).toEqual({ stored: false, says: '' })
    expect(counted(one)).toBe(before + 1)
    expect([came(one), one.records(strays), kept(one)]).toEqual([[], [], stored])
  })
  test('another programme’s ids are kept apart and decide nothing', () => {
    expect(post(one, body.replace('"200"', '"999"'), DOOR)).toEqual({ stored: true, says: '' })
    expect(came(one)).toEqual([])
  })
  test('whoever knows the word can say anything, with any signature or none: this only the relay refuses', () => {
    expect(post(one, body.replace('hola', 'algo que Meta no firmó'), DOOR)).toEqual({ stored: true, says: '' })
    expect(came(one)).toHaveLength(1)
  })
})

test('the secret of before is believed while it is changed', () => {
  const one = start()
  const before = readConnection(Object.fromEntries(one.host.engineStore))
  if (!before) throw new Error('not connected')
  keepConnection(one.host, { ...before, relaySecret: 'a-new-secret-0123456789', relaySecretBefore: RELAY_SECRET })
  expect(answer(one, seal(one.host, [hello(one, 'wamid.a')])).verdicts).toEqual(['recorded'])
  expect(answer(one, seal(one.host, [hello(one, 'wamid.b')], { secret: 'a-new-secret-0123456789' })).verdicts).toEqual(['recorded'])
})

test('while somebody else holds the lock the answer is busy, and the nonce is as new', () => {
  const one = start()
  const text = seal(one.host, [hello(one, 'wamid.a')])
  one.host.lock.hold(0)
  expect(answer(one, text).verdicts).toEqual(['busy'])
  one.host.lock.release()
  expect(answer(one, text).verdicts).toEqual(['recorded'])
})

test('no commit is begun after fifteen seconds', () => {
  const one = start()
  const text = seal(one.host, [hello(one, 'wamid.a')])
  one.host.between = (call) => {
    if (call === 'sheets.read') one.host.move(16_000)
  }
  expect(answer(one, text).verdicts).toEqual(['busy'])
  one.host.between = () => undefined
  expect(came(one)).toEqual([])
  expect(answer(one, text).verdicts).toEqual(['recorded'])
})

test.each(['not applied', 'threw but applied', 'applied, then killed', 'threw, applied later'] as const)(
  'any call that goes wrong (%s) loses and doubles nothing when the relay comes again',
  (outcome) => {
    const one = start()
    const picture = one.host.picture()
    const parcels = [
      hello(one, 'wamid.a'),
      hello(one, 'wamid.b', '5491155550102'),
      statusOf('wamid.x', 'read', '5491155550101', one.host.at()),
    ]
    answer(one, seal(one.host, parcels))
    const count = one.host.calls.length
    for (let at = 0; at < count; at++) {
      one.host.restore(picture)
      one.host.fail(at, outcome, 3)
      try {
        post(one, seal(one.host, parcels))
      } catch {}
      one.host.settle()
      // A lock that is got late goes with its run.
      one.host.lock.release()
      one.host.move(MINUTE)
      one.tick()
      one.host.move(MINUTE)
      const said = answer(one, seal(one.host, parcels)).verdicts
      expect([at, ...said.filter((verdict: string) => verdict !== 'recorded' && verdict !== 'already')]).toEqual([at])
      expect([at, came(one).length]).toEqual([at, 2])
    }
  },
)
