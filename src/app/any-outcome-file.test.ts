/** Any outcome at every service call, for what makes and mends the file: whoever presses again ends with the same tabs, and nothing is lost. */
import { base, execution, factsOf } from '../../test/kit/flows'
import { outcomesOf } from '../../test/kit/outcomes'
import { type Programme, programme, setUp } from '../../test/kit/programme'
import { columnOf, minutes } from '../../test/kit/steps'
import { contacts } from '../domain/contacts/contacts'
import { messages } from '../domain/messages/messages'
import { upcoming } from '../domain/outbox/queue'
import { MINUTE } from '../kernel/time'

const FIELDS =
  'sheets(properties(title,hidden),developerMetadata(metadataKey,metadataValue),data(columnMetadata(developerMetadata(metadataKey,metadataValue))))'
const user = 'ana@example.org'

/** Tabs, marks and what stands in them, in words that do not depend on ids. */
const look = (one: Programme): unknown => [JSON.parse(JSON.stringify(one.host.file.api.get({ fields: FIELDS }))), factsOf(one)]

const pressUntilDone = (one: Programme, act: (one: Programme) => void): void => {
  for (let tries = 0; tries < 3; tries++) {
    const done = execution(one, () => {
      act(one)
      return true
    })
    if (done) return
    one.host.move(60_000)
  }
  throw new Error('never done')
}

interface Case {
  readonly name: string
  start(): Programme
  act(one: Programme): void
}

const damaged = (): Programme => {
  const one = base()
  const { person } = one.host.file
  for (const answer of [
    person.deleteTab({ user, sheet: one.sheetId(messages) }),
    person.deleteTab({ user, sheet: one.sheetId(upcoming) }),
    person.delete({ user, sheet: one.sheetId(contacts), axis: 'columns', at: columnOf(one, contacts, 'notes').charCodeAt(0) - 65 }),
  ])
    if (!answer.ok) throw new Error(answer.message)
  return one
}

const CASES: readonly Case[] = [
  { name: 'set-up of a blank file', start: () => programme(), act: (one) => setUp(one, ['sends']) },
  {
    name: 'repair of deleted tabs and a deleted column',
    start: damaged,
    act: (one) => {
      const start = one.call('panel.start', {})
      if (!start.ok) throw new Error(start.problem)
      if (start.value.repairs.length === 0) return
      const done = one.call('setup.repair', { ids: start.value.repairs.map(({ id }) => id) })
      if (!done.ok) throw new Error(done.problem)
    },
  },
  {
    name: 'the minute that makes a deleted tab again by itself',
    start: damaged,
    act: (one) => {
      one.host.move(16 * MINUTE)
      one.tick()
    },
  },
]

test.each(CASES.map((one) => [one.name, one] as const))(
  '%s',
  (_name, { start, act }) => {
    const one = start()
    const picture = one.host.picture()
    const play = (disturb: () => void): { readonly calls: readonly string[]; readonly seen: unknown } => {
      one.host.restore(picture)
      disturb()
      pressUntilDone(one, act)
      const calls = [...one.host.calls]
      // What one run left half done, the next look at everything finds.
      for (let looks = 0; looks < 2; looks++) {
        one.host.settle()
        one.host.move(16 * MINUTE)
        minutes(one, 1)
      }
      return { calls, seen: look(one) }
    }
    const calm = play(() => undefined)
    const found = calm.calls.flatMap((call, at) =>
      outcomesOf(call).flatMap((outcome) => {
        const { seen } = play(() => one.host.fail(at, outcome))
        return JSON.stringify(seen) === JSON.stringify(calm.seen) ? [] : [`${at} ${call} ${outcome}`]
      }),
    )
    expect(calm.calls.length).toBeGreaterThan(5)
    expect(found).toEqual([])
  },
  120_000,
)
