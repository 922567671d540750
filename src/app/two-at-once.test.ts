/** Two at once: whatever else runs between any two calls of an execution, nothing is lost, nothing is doubled, nobody waits for ever. */
import { base, execution, type Facts, factsOf, untilQuiet } from '../../test/kit/flows'
import { friendly, textFrom } from '../../test/kit/meta'
import { unlike } from '../../test/kit/outcomes'
import { DOOR, type Programme } from '../../test/kit/programme'
import { importPeople, minutes, phoneOf, schedule, sendsOf, teaching, type, waIdOf } from '../../test/kit/steps'
import { contacts } from '../domain/contacts/contacts'
import { messages } from '../domain/messages/messages'
import { MINUTE } from '../kernel/time'
import { LOOKED } from './intakes/tick'
import { MAIL, mailSize } from './mail'
import { SCHEMA, STATE } from './memory'

type Act = (one: Programme) => void

const ACTS: Readonly<Record<string, Act>> = {
  'a webhook': (one) => {
    one.post(textFrom(waIdOf(1), 'hola', 'wamid.one', one.host.at()))
  },
  'another webhook of the same person': (one) => {
    one.post(textFrom(waIdOf(1), 'buenas', 'wamid.two', one.host.at()))
  },
  'the same webhook again': (one) => {
    one.post(textFrom(waIdOf(1), 'hola', 'wamid.one', one.host.at()))
  },
  'a webhook of a stranger': (one) => {
    one.post(textFrom(waIdOf(60), 'soy nueva', 'wamid.three', one.host.at(), 'Nueva'))
  },
  'the minute': (one) => {
    one.tick()
  },
  'somebody types a new person': (one) => type(one, contacts, 8, { full_name: 'Tecleada', phone: phoneOf(50) }),
  'a list is imported': (one) => {
    // Somebody whose panel was told «ocupado» presses again.
    try {
      importPeople(one, 6, 'form', 'b2')
    } catch {}
  },
}
/** Outer and inner: the inner one runs whole between two calls of the outer one. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['a webhook', 'another webhook of the same person'],
  ['a webhook', 'the same webhook again'],
  ['a webhook', 'the minute'],
  ['a webhook of a stranger', 'a webhook'],
  ['the minute', 'a webhook'],
  ['the minute', 'somebody types a new person'],
  ['the minute', 'the minute'],
  ['a list is imported', 'a webhook of a stranger'],
]

const prepared = (): Programme => {
  const one = base()
  one.host.answer = friendly
  const made = schedule(one, 4)
  if (!made.ok) throw new Error(made.problem)
  one.host.move(MINUTE)
  return one
}

const KINDS = ['messages', 'queue', 'contacts', 'waiting', 'sends', 'doubled'] as const
interface Ended {
  readonly facts: Facts
  readonly sent: number
  readonly calls: number
}

/** As if one had come behind the other, in one order or the other. */
test.each(PAIRS)(
  '%s, and in the middle of it %s',
  (outer, inner) => {
    const one = prepared()
    const picture = one.host.picture()
    const ended = (acts: readonly string[], between: Programme['host']['between'] = () => undefined): Ended => {
      one.host.restore(picture)
      one.host.between = between
      let calls = 0
      acts.forEach((act, at) => {
        execution(one, () => ACTS[act]?.(one))
        if (at === 0) calls = one.host.calls.length
      })
      untilQuiet(one)
      return { facts: factsOf(one), sent: sendsOf(one).length, calls }
    }
    // Whoever came too late, or was told to try again, does so.
    const orders = [ended([outer, inner, outer, inner]), ended([inner, outer, inner, outer])]
    const [first] = orders
    const found = Array.from({ length: first?.calls ?? 0 }, (_, at) => at).flatMap((at) => {
      const { facts, sent } = ended([outer, inner, outer, inner], (_call, number) => {
        if (number !== at) return
        one.host.between = () => undefined
        ACTS[inner]?.(one)
      })
      const unlikeEach = orders.map((order) => [
        ...KINDS.flatMap((fact) => unlike(`before call ${at}: ${fact}`, order.facts[fact], facts[fact])),
        ...(sent === order.sent ? [] : [`before call ${at}: ${sent} sent instead of ${order.sent}`]),
      ])
      return unlikeEach.some((differences) => differences.length === 0) ? [] : (unlikeEach[0] ?? [])
    })
    expect(first?.calls).toBeGreaterThan(8)
    expect(found).toEqual([])
  },
  120_000,
)

describe('thirty doors open at once while a minute sends', () => {
  test('every message is one row, and the minute goes on where it was', () => {
    const one = prepared()
    let knocks = 0
    one.host.between = () => {
      if (knocks >= 30) return
      const at = knocks++
      one.post(textFrom(waIdOf(at % 4), `mensaje ${at}`, `wamid.many${at}`, one.host.at()))
    }
    one.tick()
    one.host.between = () => undefined
    untilQuiet(one)
    const heard = one.records(messages).filter((row) => row['direction'] === 'in')
    expect(knocks).toBe(30)
    expect(new Set(heard.map((row) => row['wamid'])).size).toBe(30)
    expect(heard).toHaveLength(30)
    expect(sendsOf(one).filter((request) => request.body?.includes('recordatorio_clase'))).toHaveLength(4)
  })
})

describe('the mailbox has limits, and an answer for each', () => {
  /** Words that do not pack. */
  const noise = (one: Programme, length: number): string =>
    Array.from({ length: Math.ceil(length / 22) }, () => one.host.random.uuid()).join('')
  const long = (one: Programme, id: string, parts: number) => ({
    object: 'whatsapp_business_account',
    entry: Array.from({ length: parts }, (_, at) => textFrom(waIdOf(0), noise(one, 4_000), `${id} ${at}`, one.host.at()).entry).flat(),
  })
  const heard = (one: Programme): number => one.records(messages).filter((row) => row['direction'] === 'in').length
  const fill = (one: Programme): void => {
    for (let at = 0; mailSize(Object.fromEntries(one.host.engineStore)) < 300_000; at++)
      one.host.engineStore.set(`${MAIL}${one.host.at()}.filler${at}.1.2`, noise(one, 7_900).slice(0, 7_900))
  }

  test('a body too big for properties is committed before anybody is answered', () => {
    const one = base()
    one.host.answer = friendly
    expect(one.post(long(one, 'big', 60))).toBe('stored')
    expect([...one.host.engineStore.keys()].filter((key) => key.startsWith(MAIL))).toEqual([])
    expect(heard(one)).toBe(60)
  })

  test('a store without room takes nothing in, and what comes is committed at once', () => {
    const one = base()
    one.host.answer = friendly
    fill(one)
    expect(one.post(textFrom(waIdOf(0), 'hola', 'wamid.full', one.host.at()))).toBe('stored')
    expect(heard(one)).toBe(1)
  })

  test('without room and without the lock Meta is asked to come again, and is believed when it does', () => {
    const one = base()
    one.host.answer = friendly
    fill(one)
    one.host.lock.hold(0)
    const body = textFrom(waIdOf(0), 'hola', 'wamid.again', one.host.at())
    expect(one.post(body)).toBe('not stored')
    one.host.lock.release()
    expect(one.post(body)).toBe('stored')
    expect(heard(one)).toBe(1)
  })

  test('a store that fails is no reason to say «stored»', () => {
    const one = base()
    one.host.answer = friendly
    one.host.reset()
    one.host.fail(1, 'not applied')
    const body = textFrom(waIdOf(0), 'hola', 'wamid.fail', one.host.at())
    expect(execution(one, () => one.post(body))).not.toBe('stored')
    expect(one.post(body)).toBe('stored')
    untilQuiet(one)
    expect(heard(one)).toBe(1)
  })

  test('a letter whose other half never came is set aside with its raw words after a while, and blocks nobody', () => {
    const one = base()
    one.host.answer = friendly
    one.host.engineStore.set(`${MAIL}${one.host.at()}.half.0.2`, 'H4sI')
    one.post(textFrom(waIdOf(0), 'hola', 'wamid.behind', one.host.at()))
    untilQuiet(one)
    one.host.move(15 * MINUTE)
    untilQuiet(one)
    expect(heard(one)).toBe(1)
    expect([...one.host.engineStore].filter(([key, value]) => key.startsWith(MAIL) && value !== '')).toEqual([])
  })

  test('a word at the door that is not ours is refused', () => {
    expect(DOOR.length).toBeGreaterThan(15)
    const one = base()
    expect(one.post('{"object":"page"}')).toBe('refused')
    expect(heard(one)).toBe(0)
  })
})

test('code that is older than what wrote the file stores mail, decides nothing, and hands what waits to the newer', () => {
  const one = teaching({ uses: ['sends'] })
  importPeople(one, 1)
  const newer = (schema: number): void =>
    one.host.shared.set({ [STATE]: JSON.stringify({ ...JSON.parse(one.host.shared.all()[STATE] ?? ''), schema }) })
  newer(SCHEMA + 1)
  one.host.reset()
  expect(one.post(textFrom(waIdOf(0), 'hola', 'wamid.old', one.host.at()))).toBe('stored')
  minutes(one, 2)
  expect(one.records(messages)).toEqual([])
  expect(one.host.calls.filter((call) => call.startsWith('sheets.'))).toEqual([])
  newer(SCHEMA)
  minutes(one, 1)
  expect(one.records(messages)).toMatchObject([{ text: 'hola', direction: 'in' }, { direction: 'out' }])
})

test('a door that found the lock taken is looked after by whoever held it, without a minute', () => {
  const one = base()
  let isFirst = true
  one.host.between = (call) => {
    if (!isFirst || call !== 'sheets.batchUpdate') return
    isFirst = false
    expect(one.post(textFrom(waIdOf(2), 'buenas', 'wamid.second', one.host.at()))).toBe('stored')
  }
  expect(one.post(textFrom(waIdOf(1), 'hola', 'wamid.first', one.host.at()))).toBe('stored')
  const heard = one.records(messages).filter((row) => row['direction'] === 'in')
  expect(heard.map((row) => row['text'])).toEqual(['hola', 'buenas'])
})

test('what a run that died had not noted is done in its time, though others have committed since', () => {
  const one = base()
  // Answered once: what they say next asks for nothing, and leaves nothing that is due.
  one.post(textFrom(waIdOf(2), 'hola', 'wamid.zero', one.host.at()))
  // Everything was looked at just now: the next look is no help.
  for (let at = 0; at < 30 && Number(one.host.shared.all()[LOOKED]) !== one.host.at(); at++) minutes(one, 1)
  one.host.reset()
  one.host.sent.length = 0
  one.host.between = (call, number) => {
    if (call === 'sheets.batchUpdate') one.host.fail(number, 'applied, then killed')
  }
  execution(one, () => one.post(textFrom(waIdOf(1), 'hola', 'wamid.first', one.host.at())))
  one.host.between = () => undefined
  one.host.reset()
  expect(sendsOf(one)).toEqual([])
  one.post(textFrom(waIdOf(2), 'buenas', 'wamid.second', one.host.at()))
  minutes(one, 9)
  expect(sendsOf(one)).toHaveLength(1)
})
