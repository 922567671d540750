/** People's accidents with the file: none sends twice, none loses, and what is held says why on its row and who can let it go. */
import { ACCIDENTS, type Accident, defaults } from '../../test/kit/accidents'
import { begin, goOn, heldRows, type Life, listen, lives, releaseAll, repairAll, toTomorrow, whoGot } from '../../test/kit/life'
import { connectLine, type Programme, programme, setUp } from '../../test/kit/programme'
import { minutes } from '../../test/kit/steps'
import { messages } from '../domain/messages/messages'
import { queue, upcoming } from '../domain/outbox/queue'
import { sends } from '../domain/sends/tables'
import { MINUTE } from '../kernel/time'

const live = lives()

const heard = ({ one }: Life): readonly unknown[] =>
  one
    .records(messages)
    .filter((row) => row['direction'] === 'in')
    .map((row) => row['text'])
    .sort()

/** Rows of Por salir that wait, or will never leave, without a word of explanation. */
const silent = (one: Programme): readonly unknown[] =>
  one.records(upcoming).filter((row) => row['state'] !== 'done' && row['state'] !== null && row['skip_reason'] === null)

describe('people’s accidents', () => {
  test.each(ACCIDENTS.map((accident) => [accident.name, accident] as const))('%s', (_name, accident: Accident) => {
    const wanted = { ...defaults, ...accident }
    const life = accident.fresh ? begin() : live()
    accident.happen(life)
    minutes(life.one, 2)
    goOn(life)
    repairAll(life.one)
    accident.recover?.(life)
    toTomorrow(life.one)
    expect(whoGot(life)).toEqual(wanted.tomorrow)
    for (const { row, shown } of heldRows(life.one)) {
      expect(row['reason']).toMatch(wanted.why)
      expect(shown).toMatchObject({ state: 'held', skip_reason: row['reason'] })
    }
    releaseAll(life.one)
    expect(whoGot(life)).toEqual(wanted.anyway)
    expect(heard(life)).toEqual([...wanted.heard].sort())
    expect(silent(life.one)).toEqual([])
    expect(life.one.call('panel.start', {})).toMatchObject({ ok: true, value: { state: 'ready' } })
  })
})

describe('the file is copied', () => {
  const COPY = 'Esta planilla es una copia'
  const copied = () => {
    const life = live()
    const { host } = life.one
    const copy = programme({ file: host.file.copyAs('file-2', { title: 'Copia' }), at: new Date(host.at()).toISOString() })
    const other = { one: copy, version: '', got: new Map<string, number>(), wamids: new Map<string, string>() }
    listen(copy, other)
    return { life, other }
  }

  test('and set up with the same key: the original sends, the copy cancels what waited and says so', () => {
    const { life, other } = copied()
    setUp(other.one)
    connectLine(other.one)
    goOn(life)
    minutes(other.one, 17)
    for (const { one } of [life, other]) toTomorrow(one)
    expect(whoGot(life)).toEqual(defaults.tomorrow)
    expect(whoGot(other)).toEqual([])
    const waited = other.one.records(upcoming).filter((row) => row['origin'] === 'Taller')
    expect(waited).toHaveLength(4)
    for (const row of waited) expect(row).toMatchObject({ state: 'cancelled', skip_reason: expect.stringContaining(COPY) })
    expect(other.one.records(sends)[1]).toMatchObject({ state: 'cancelled', reason: expect.stringContaining(COPY) })
    releaseAll(other.one)
    expect(whoGot(other)).toEqual([])
  })

  test('and only opened: nothing happens in it, and the panel says that it is a copy', () => {
    const { life, other } = copied()
    for (const [key, value] of life.one.host.sharedStore) other.one.host.sharedStore.set(key, value)
    connect(other.one, life.one)
    toTomorrow(other.one)
    expect(whoGot(other)).toEqual([])
    expect(other.one.call('panel.start', {})).toMatchObject({ ok: true, value: { state: 'copy' } })
  })
})

/** The second programme has the same account's store as the first. */
const connect = (one: Programme, other: Programme): void => {
  for (const [key, value] of other.host.engineStore) if (!one.host.engineStore.has(key)) one.host.engineStore.set(key, value)
}

describe('two people both set up, both connected, both have the clock', () => {
  const both = () => {
    const life = live()
    const { host } = life.one
    const second = programme({ file: host.file, script: host.sharedStore, user: 'beto@example.org', at: new Date(host.at()).toISOString() })
    listen(second, life)
    setUp(second)
    connectLine(second)
    const pass = (count: number, whose: readonly Programme[] = [life.one, second]): void => {
      for (let minute = 0; minute < count; minute++) {
        for (const one of [life.one, second]) one.host.move(MINUTE)
        for (const one of whose) {
          try {
            one.tick()
          } catch {
            one.host.settle()
          }
        }
      }
    }
    return { life, second, pass }
  }
  const untilTomorrow = ({ life, second }: ReturnType<typeof both>): void => {
    const wait = Date.parse('2027-02-02T10:00:00-03:00') - life.one.host.at()
    for (const one of [life.one, second]) one.host.move(wait)
  }

  test('everybody gets it once', () => {
    const two = both()
    goOn(two.life)
    two.second.host.move(17 * MINUTE)
    untilTomorrow(two)
    two.pass(20)
    expect(whoGot(two.life)).toEqual(defaults.tomorrow)
    expect(silent(two.life.one)).toEqual([])
  })

  test('one of them is cut short behind the sending: the other never sends it again, and says that it is in doubt', () => {
    const two = both()
    goOn(two.life)
    two.second.host.move(17 * MINUTE)
    untilTomorrow(two)
    const { host } = two.life.one
    host.reset()
    host.between = (call, number) => {
      const isSending = two.life.one.records(queue).some((row) => row['state'] === 'claimed')
      if (call === 'fetchAll' && isSending) host.fail(number, 'applied, then killed')
    }
    two.pass(1, [two.life.one])
    // The first account is gone for good: its clock was taken away, its password changed.
    two.pass(20, [two.second])
    expect(whoGot(two.life)).toEqual(defaults.tomorrow)
    const doubted = two.life.one.records(queue).filter((row) => row['state'] === 'unknown')
    expect(doubted).toHaveLength(3)
    expect(silent(two.life.one)).toEqual([])
  })
})
