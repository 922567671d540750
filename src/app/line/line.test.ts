import { type Programme, programme } from '../../../test/kit/programme'
import { minutes } from '../../../test/kit/steps'
import { account } from '../../domain/settings/settings'

import type { HttpAnswer } from '../../ports'
import type { CallName, InputOf, LineState, Reply, ValueOf } from '../api'
import { readConnection } from '../connection'
import { verified } from '../entries'
import { believed } from '../intakes/receive'
import { runOne } from '../run-one'
import { type Answers, metaAnswers, refused } from './testing'

const KEYS = { token: 'EAAsecreto', wabaId: '100', phoneNumberId: '200', appSecret: 'a'.repeat(32) }
const ADDRESS = 'https://script.google.com/macros/s/AKfycbx0123456789012345/exec'
const page = (status: number, body: string): HttpAnswer => ({ ok: true, status, body, headers: {} })

const must = <V>(reply: Reply<V>): V => {
  if (!reply.ok) throw new Error(`${reply.problem} ${reply.next}`)
  return reply.value
}
const ask = <N extends CallName>(one: Programme, name: N, input: InputOf<N>): Reply<ValueOf<N>> => {
  // Clicks take time, and Google counts reads by the minute.
  one.host.move(30_000)
  return one.call(name, input)
}
/** The web app as Google serves it: the script's own doGet, run by whoever deployed it. */
const door = (one: Programme) => (question: string) => page(200, verified(one.host, { n: question }))
const fresh = (answers: Answers = {}): Programme => {
  const one = programme()
  must(one.call('setup.begin', { organisation: 'Oficios', country: 'AR', area: '11', lang: 'es', uses: ['sends'] }))
  one.host.answer = metaAnswers({ door: door(one), ...answers })
  return one
}
const lights = ({ steps }: LineState) => Object.fromEntries(steps.map(({ key, state }) => [key, state]))
const connection = (one: Programme) => {
  const kept = readConnection(Object.fromEntries(one.host.engineStore))
  if (!kept) throw new Error('no line')
  return kept
}

test('keys, address and first message, each with its light', () => {
  const one = fresh()
  const saved = must(ask(one, 'connect.save', KEYS))
  expect(saved.rung).toBe('own')
  expect(lights(saved)).toEqual({ key: 'good', number: 'good', address: 'off', arrivals: 'off', test: 'off', texts: 'good' })
  expect(saved.steps.find(({ key }) => key === 'number')?.says).toBe(
    'Oficios · +54 11 5026-3000 · calidad alta · hasta 250 personas nuevas por día',
  )
  const listening = must(ask(one, 'connect.address', { address: ADDRESS }))
  expect(lights(listening)).toMatchObject({ address: 'good', arrivals: 'warning' })
  expect(
    one.host.sent
      .filter(({ url }) => url.includes('/subscri'))
      .map(({ url, body }) => [url.split('/').slice(-2).join('/'), body?.includes(ADDRESS)]),
  ).toEqual([
    ['77/subscriptions', true],
    ['100/subscribed_apps', false],
    ['100/subscribed_apps', true],
  ])
  const tried = must(ask(one, 'connect.test', { phone: '11 5555-0100' }))
  expect(lights(tried)).toMatchObject({ test: 'warning' })
  expect(one.host.sent.filter(({ url }) => url.endsWith('/messages'))).toHaveLength(1)
  // Left and taken up again: nothing is asked of Meta, and all is where it was.
  one.host.reset()
  expect(lights(must(ask(one, 'connect.read', {})))).toEqual(lights(tried))
  expect(one.host.sent).toEqual([])
})

test.each<[string, Answers, Record<string, string>, RegExp]>([
  ['a key that expires', { key: { expires_at: 4_000_000_000 } }, { key: 'warning' }, /usuario del sistema/],
  ['the test number', { number: { account_mode: 'SANDBOX' } }, { number: 'good' }, /^$/],
  ['a number that people block', { number: { quality_rating: 'RED' } }, { number: 'warning' }, /^$/],
])('%s is told by its light', (_, answers, expected, next) => {
  const one = fresh(answers)
  const view = must(ask(one, 'connect.save', KEYS))
  expect(lights(view)).toMatchObject(expected)
  const [key] = Object.keys(expected)
  expect(view.steps.find((step) => step.key === key)?.next).toMatch(next)
})

test.each<[string, string, Answers, RegExp]>([
  ['not an address', 'https://example.org/exec', {}, /no es la dirección de la aplicación web/],
  ['the address for trying out', ADDRESS.replace('/exec', '/dev'), {}, /de prueba \(\/dev\)/],
  [
    'only for whoever signs in',
    ADDRESS,
    { door: () => page(200, '<a href="https://accounts.google.com/ServiceLogin">') },
    /Cualquier usuario/,
  ],
  ['removed', ADDRESS, { door: () => page(404, '') }, /no hay nada/],
  ['of another account', ADDRESS, { door: () => page(200, 'f'.repeat(64)) }, /otra planilla, otra cuenta/],
  ['out of reach', ADDRESS, { door: () => ({ ok: false, fault: 'DNS' }) }, /No pudimos abrir/],
  ['with the secret of another app', ADDRESS, { instead: { '/77/subscriptions': refused(190) } }, /Clave secreta de la app/],
])('an address that is %s is refused with the way to mend it, and nothing listens', (_, address, answers, says) => {
  const one = fresh(answers)
  must(ask(one, 'connect.save', KEYS))
  const reply = ask(one, 'connect.address', { address })
  expect(reply).toMatchObject({ ok: false })
  if (!reply.ok) expect(`${reply.problem} ${reply.next}`).toMatch(says)
  expect(connection(one).progress.listensAt).toBe(0)
})

test('an address with the domain of a Workspace is the same address', () => {
  const one = fresh()
  must(ask(one, 'connect.save', KEYS))
  const view = must(ask(one, 'connect.address', { address: ADDRESS.replace('/macros/', '/a/macros/oficios.org/') }))
  expect(view.address).toBe(ADDRESS)
})

test('the word at the door is changed without losing what still comes with the old one, however often Meta refuses the new one', () => {
  const one = fresh()
  must(ask(one, 'connect.save', KEYS))
  must(ask(one, 'connect.address', { address: ADDRESS }))
  const first = connection(one).doorSecret
  one.host.answer = metaAnswers({ door: door(one), instead: { '/subscribed_apps': refused(2) } })
  for (let tries = 0; tries < 3; tries++) {
    expect(ask(one, 'connect.renew', {})).toMatchObject({ ok: false })
    expect(believed(one.host, connection(one), first)).toBe(true)
  }
  one.host.answer = metaAnswers({ door: door(one) })
  const renewed = must(ask(one, 'connect.renew', {}))
  expect(renewed.webhook).toBe(`${ADDRESS}?s=${connection(one).doorSecret}`)
  expect(connection(one).doorSecret).not.toBe(first)
  expect(believed(one.host, connection(one), first)).toBe(true)
  expect(believed(one.host, connection(one), connection(one).doorSecret)).toBe(true)
})

test('key and secret are renewed one at a time, and everything that was proven stays', () => {
  const one = fresh()
  must(ask(one, 'connect.save', KEYS))
  must(ask(one, 'connect.address', { address: ADDRESS }))
  const before = connection(one)
  must(ask(one, 'connect.save', { ...KEYS, token: 'EAAotra', appSecret: '' }))
  expect(connection(one)).toEqual({ ...before, token: 'EAAotra' })
  expect(ask(one, 'connect.save', { token: '', wabaId: '100', phoneNumberId: '200', appSecret: 'b'.repeat(32) })).toMatchObject({
    ok: true,
  })
  expect(connection(one)).toEqual({ ...before, token: 'EAAotra', appSecret: 'b'.repeat(32) })
})

test('another account sees whose line it is and changes nothing', () => {
  const one = fresh()
  runOne(one.world, (state) => [
    account.set(state, { ...account.of(state), provider: 'cloud_api', phoneNumberId: '200', by: 'otra@oficios.org' }),
  ])
  for (const reply of [
    ask(one, 'connect.save', KEYS),
    ask(one, 'connect.address', { address: ADDRESS }),
    ask(one, 'connect.test', { phone: '1' }),
  ])
    expect(reply).toMatchObject({ ok: false, problem: expect.stringContaining('otra@oficios.org') })
  expect(ask(one, 'panel.start', {})).toMatchObject({ ok: true, value: { sender: 'otra@oficios.org' } })
  expect(one.host.sent).toEqual([])
})

test('by a line that is not the programme’s nothing leaves', () => {
  const one = fresh()
  must(ask(one, 'connect.save', KEYS))
  must(ask(one, 'connect.test', { phone: '11 5555-0100' }))
  runOne(one.world, (state) => [account.set(state, { ...account.of(state), phoneNumberId: '999' })])
  one.host.reset()
  ask(one, 'connect.test', { phone: '11 5555-0101' })
  minutes(one, 3)
  expect(one.host.sent.filter(({ url }) => url.endsWith('/messages'))).toEqual([])
})
