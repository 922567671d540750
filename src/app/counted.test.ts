/** What common events cost: reads of the file, and mails while a person waits. */
import { execution, forgetIndex } from '../../test/kit/flows'
import { friendly, statusOf, textFrom } from '../../test/kit/meta'
import { readyProgramme } from '../../test/kit/programme'
import { importPeople, minutes, sendsOf, waIdOf } from '../../test/kit/steps'
import { people } from '../domain/contacts/contacts'
import { letter } from '../domain/mail/mail'
import { messages } from '../domain/messages/messages'
import { queue } from '../domain/outbox/queue'
import { run } from './run'

const readsOf = (calls: readonly string[]): number => calls.filter((call) => call.includes('sheets.read')).length

/** Meta's own id comes with everybody who writes. */
const withId = (from: string, id: string, at: number) => {
  const body = textFrom(from, 'hola', `wamid.${id}`, at)
  return JSON.parse(JSON.stringify(body).replace(`"from":"${from}"`, `"from":"${from}","from_user_id":"AR.${id}"`))
}

test.each([
  ['somebody known', waIdOf(0), 1],
  ['a stranger, looked for by phone and by Meta’s id', '5491155559999', 1],
])('one read for a word of %s', (_who, from, reads) => {
  const one = readyProgramme({ uses: ['sends'] })
  one.host.answer = friendly
  importPeople(one, 2)
  // The index knows both columns from here on.
  one.post(withId('5491155558888', 'before', one.host.at()))
  minutes(one, 2)
  one.host.reset()
  one.post(withId(from, 'now', one.host.at()))
  expect(readsOf(one.host.calls)).toBe(reads)
  expect(one.records(people).filter((row) => row['user_id'] === 'AR.now')).toHaveLength(1)
})

test('a reply is settled, and its status taken in, by the rows that its own commit wrote', () => {
  const one = readyProgramme({ uses: ['sends'] })
  one.host.answer = friendly
  minutes(one, 3)
  one.post(textFrom('5491155559999', 'hola', 'wamid.a', one.host.at()))
  const [reply] = sendsOf(one)
  one.host.reset()
  minutes(one)
  expect(one.records(queue).map((row) => row['state'])).toEqual(['done'])
  expect(readsOf(one.host.calls)).toBe(1)
  const { to, biz_opaque_callback_data: opaque } = JSON.parse(reply?.body ?? '{}')
  const said = () => one.records(messages).find(({ direction }) => direction === 'out')
  one.post(statusOf(String(said()?.['wamid']), 'delivered', to, one.host.at(), opaque))
  one.host.reset()
  minutes(one)
  expect(said()?.['status']).toBe('delivered')
  expect(readsOf(one.host.calls)).toBe(1)
})

test('where somebody waits for an answer, letters wait for the minute, which writes one; what is urgent goes at once', () => {
  const one = readyProgramme({ uses: ['sends'] })
  const told = (text: string, urgent = false) => {
    const event = { name: text, key: text, payload: null }
    run(one.world, {
      waitMs: 0,
      budgetMs: 4_000,
      hurries: true,
      take: () => ({ events: [event] }),
      own: () => () => [letter({ to: 'coordina@escuela.example', subject: text, text, urgent })],
    })
  }
  one.host.reset()
  told('uno')
  told('dos')
  expect(one.host.letters).toEqual([])
  minutes(one)
  expect(one.host.letters.map(({ to, subject }) => [to, subject])).toEqual([['coordina@escuela.example', 'uno (+1)']])
  minutes(one, 2)
  expect(one.host.letters).toHaveLength(1)
  told('ayuda', true)
  expect(one.host.letters.map(({ subject }) => subject)).toEqual(['uno (+1)', 'ayuda'])
  minutes(one, 2)
  expect(one.host.letters).toHaveLength(2)
})

test('a letter that waits for the minute is committed with what it came of: a death right after loses none', () => {
  const one = readyProgramme({ uses: ['sends'] })
  const told = () => {
    const event = { name: 'uno', key: 'uno', payload: null }
    run(one.world, {
      waitMs: 0,
      budgetMs: 4_000,
      hurries: true,
      take: () => ({ events: [event] }),
      own: () => () => [letter({ to: 'coordina@escuela.example', subject: 'uno', text: 'uno' })],
    })
  }
  const picture = one.host.picture()
  one.host.reset()
  told()
  const at = one.host.calls.indexOf('sheets.batchUpdate')
  one.host.restore(picture)
  one.host.reset()
  one.host.fail(at, 'applied, then killed')
  execution(one, told)
  one.host.reset()
  minutes(one, 16)
  expect(one.host.letters.map(({ subject }) => subject)).toEqual(['uno'])
})

test('where the index of a long file was forgotten, whole columns are read while nobody waits for the lock', () => {
  const one = readyProgramme({ uses: ['sends'] })
  one.host.answer = friendly
  importPeople(one, 2)
  minutes(one, 2)
  forgetIndex(one)
  one.host.reset()
  one.post(textFrom(waIdOf(0), 'hola', 'wamid.a', one.host.at()))
  const about = /^(lock|sheets|cache)\./
  expect(one.host.calls.filter((call) => about.test(call))).toEqual([
    'lock.tryLock',
    'cache.getAll',
    'lock.releaseLock',
    'sheets.read',
    'sheets.read',
    'cache.putAll',
    'lock.tryLock',
    'cache.getAll',
    'sheets.read',
    'sheets.batchUpdate',
    'lock.releaseLock',
  ])
})
