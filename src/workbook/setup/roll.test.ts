/** A full tab gives way to a new one: rows keep their numbers, late statuses find them, and whatever goes wrong nothing is lost. */
import { execution, untilQuiet } from '../../../test/kit/flows'
import { friendly, statusOf, textFrom } from '../../../test/kit/meta'
import { outcomesOf } from '../../../test/kit/outcomes'
import { type Programme, recordsIn } from '../../../test/kit/programme'
import { importPeople, minutes, schedule, sendsOf, teaching, waIdOf } from '../../../test/kit/steps'
import { layoutIn } from '../../app/memory'
import { contacts } from '../../domain/contacts/contacts'
import { messages } from '../../domain/messages/messages'
import type { Rec } from '../../kernel/table'
import { MINUTE } from '../../kernel/time'
import type { HttpRequest } from '../../ports'
import type { TabLayout } from '../tabs/layout'

/** Rows after which the tab is full, in place of the product's twenty thousand. */
const FULL = 6
beforeAll(() => {
  jest.replaceProperty(messages, 'rolls', FULL)
})
afterAll(() => {
  jest.restoreAllMocks()
})

const layoutOf = ({ host, world }: Programme) => {
  const shared = Object.fromEntries(host.sharedStore)
  return layoutIn(shared, world.kitFor(shared))
}
const tabsOf = (one: Programme): readonly TabLayout[] => {
  const layout = layoutOf(one)
  const now = layout?.tabs.get(messages.key)
  return [...(layout?.older.get(messages.key) ?? []), ...(now ? [now] : [])]
}
const rowsIn = ({ host, world }: Programme, tab: TabLayout): readonly Rec[] => recordsIn(world, host.file, messages, tab, tab.sheetId)
/** Everything that was said, tab by tab, as it stands in the file. */
const saidIn = (one: Programme): readonly (readonly string[])[] =>
  tabsOf(one).map((tab) => rowsIn(one, tab).map((row) => `${row['direction']} ${row['status']} ${String(row['text']).slice(0, 20)}`))
const titles = ({ host }: Programme): readonly string[] =>
  host.file.tabs().flatMap(({ title, hidden }) => (title.startsWith('Mensajes') ? [`${title}${hidden ? ' (hidden)' : ''}`] : []))

const write = (one: Programme, id: string, from = 0): void => {
  one.post(textFrom(waIdOf(from), `hola ${id}`, `wamid.${id}`, one.host.at(), `Persona${from}`))
}
/** What Meta says of the messages that left, as often as it likes. */
const tell = (one: Programme, left: readonly HttpRequest[], status: 'delivered' | 'read'): void => {
  left.forEach((request, at) => {
    const { to, biz_opaque_callback_data: opaque } = JSON.parse(request.body ?? '{}')
    one.post(statusOf(`wamid.out${at}`, status, to, one.host.at(), opaque))
  })
}
/** Two messages left, their answers and four words of people came: the tab is full. */
const ready = (): { readonly one: Programme; readonly left: readonly HttpRequest[] } => {
  const one = teaching({ uses: ['sends'] })
  let count = 0
  importPeople(one, 2)
  minutes(one, 16)
  one.host.reset()
  one.host.answer = (request) => {
    if (!request.url.includes('/messages')) return friendly(request)
    return { ok: true, status: 200, headers: {}, body: JSON.stringify({ messages: [{ id: `wamid.out${count++}` }] }) }
  }
  schedule(one, 2)
  minutes(one, 3)
  write(one, 'a')
  // The minute takes in what became of the reply, while the tab is not full yet.
  minutes(one)
  for (const id of ['b', 'c', 'd']) write(one, id)
  return { one, left: [...sendsOf(one)] }
}

test('a full tab steps back, hidden, and keeps its rows; what comes goes into the new one', () => {
  const { one, left } = ready()
  const before = saidIn(one)
  const count = before[0]?.length ?? 0
  expect([before.length, count >= FULL]).toEqual([1, true])
  minutes(one, 16)
  expect(titles(one)).toEqual(['Mensajes', 'Mensajes 1 (hidden)'])
  expect(saidIn(one)).toEqual([...before, []])
  write(one, 'e')
  const [old, now] = tabsOf(one)
  expect([old?.first, now?.first]).toEqual([0, count])
  expect(saidIn(one)[1]?.[0]).toContain('hola e')

  tell(one, left, 'read')
  one.host.reset()
  minutes(one, 2)
  expect(saidIn(one)[0]?.filter((row) => row.startsWith('out read'))).toHaveLength(left.length)
  // Nobody looked for them: the number in our own mark led there.
  expect(one.host.cells.read).toBeLessThan(3_000)
})

test('the conversation of a person goes on across tabs, and the next full tab steps back too', () => {
  const { one } = ready()
  const id = String(one.records(contacts).find((row) => String(row['phone']).endsWith(waIdOf(0).slice(-8)))?.['id'])
  minutes(one, 16)
  for (const word of ['e', 'f', 'g', 'h', 'i', 'j', 'k']) write(one, word)
  minutes(one, 16)
  write(one, 'z')
  expect(titles(one)).toEqual(['Mensajes', 'Mensajes 2 (hidden)', 'Mensajes 1 (hidden)'])
  const read = one.call('person.read', { id })
  const words = read.ok ? JSON.stringify(read.value) : ''
  for (const word of ['hola d', 'hola k', 'hola z']) expect(words).toContain(word)
  expect(
    new Set(
      saidIn(one)
        .flat()
        .filter((row) => row.includes('hola')),
    ).size,
  ).toBe(12)
})

test('any outcome of any call of the minute that begins a new tab: one new tab, and every row as it was', () => {
  const { one, left } = ready()
  // The next minute looks at everything, and finds the tab full.
  one.host.move(16 * MINUTE)
  const picture = one.host.picture()
  one.host.reset()
  one.tick()
  const calls = [...one.host.calls]
  const finish = (): unknown => {
    untilQuiet(one)
    write(one, 'e')
    tell(one, left, 'delivered')
    untilQuiet(one)
    // Where the last word stands depends on the minute that got to it; all of it stands there, once.
    return [titles(one), saidIn(one).flat().sort()]
  }
  one.host.restore(picture)
  one.tick()
  const calm = finish()
  expect(titles(one)).toEqual(['Mensajes', 'Mensajes 1 (hidden)'])
  calls.forEach((call, at) => {
    if (!/^(sheets|script|lock)\./.test(call)) return
    for (const outcome of outcomesOf(call)) {
      one.host.restore(picture)
      one.host.reset()
      one.host.fail(at, outcome, 3)
      execution(one, () => one.tick())
      expect([call, at, outcome, finish()]).toEqual([call, at, outcome, calm])
    }
  })
})

test('somebody who looks while a new tab is begun sees the rows where they are', () => {
  const { one } = ready()
  one.host.move(16 * MINUTE)
  const picture = one.host.picture()
  const id = String(one.records(contacts)[0]?.['id'])
  const conversation = (): unknown => one.call('person.read', { id })
  const calm = conversation()
  one.host.reset()
  one.tick()
  const count = one.host.calls.length
  for (let at = 0; at < count; at++) {
    one.host.restore(picture)
    one.host.reset()
    const seen: unknown[] = []
    one.host.between = (_, number) => {
      if (number !== at || seen.length > 0) return
      seen.push(undefined)
      seen[0] = conversation()
    }
    one.tick()
    one.host.between = () => undefined
    expect([at, seen[0] ?? calm]).toEqual([at, calm])
  }
})
