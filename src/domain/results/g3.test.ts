/** Every figure of the acceptance scenario, to the last digit. */
import { ATTENTION_HOURS } from '../calendar/hours'
import { zone } from '../calendar/zone'
import { at, G3, reopened, WEEK } from './g3.cases'
import { INDICATORS } from './indicators'
import { openAndLate } from './measure/closing'
import { unanswered } from './measure/conversations'
import { backlog, backlogReduction, byAge } from './measure/load'
import { apart, type Measured } from './measured'
import type { Readers, Reading, Story } from './story'
import { summarise, sumOf } from './summary'

const readers = (reading: Reading): Readers => ({
  reading,
  calendarOf: () => ({ zone: zone('America/Argentina/Buenos_Aires'), hours: ATTENTION_HOURS }),
})
const facts = (key: string, reading: Reading = 'own', stories: readonly Story[] = G3): readonly Measured[] =>
  INDICATORS.find((one) => one.key === key)?.measure(stories, WEEK, readers(reading)) ?? []
const byTask = (found: readonly Measured[]) => Object.fromEntries(found.map(({ task, value }) => [task, value]))
const values = (key: string, reading?: Reading, stories?: readonly Story[]) => facts(key, reading, stories).map(({ value }) => value)
const digits = (value: number | null, places: number) => value?.toFixed(places)

describe('the minutes of each task', () => {
  test.each<[string, string, Reading, Readonly<Record<string, number>>]>([
    ['first response, each on its own clock', 'first_response_time', 'own', { T1: 25, T2: 145, T3: 25, T4: 90, T5: 11, T8: 210 }],
    ['first response, all minutes', 'first_response_time', 'calendar', { T1: 25, T2: 1045, T3: 25, T4: 90, T5: 11, T8: 210 }],
    ['next response', 'next_response_time', 'own', { T2: 75 }],
    ['resolution', 'resolution_time', 'own', { T1: 23 * 60 + 35, T2: 225, T3: 870, T4: 840, T5: 13 * 60 }],
    ['work', 'human_hours', 'own', { T1: 10, T2: 35, T3: 25, T4: 20, T5: 40, T8: 5 }],
    ['scores', 'csat_mean', 'own', { T1: 5, T2: 3, T3: 4 }],
    ['who was late with the first answer', 'sla_first_hit_rate', 'own', { T1: 1, T2: 0, T3: 1, T4: 1, T5: 1, T8: 1 }],
    ['changes of owner', 'reassignments', 'own', { T1: 0, T2: 1, T3: 0, T4: 0, T5: 0, T8: 0 }],
  ])('%s', (_, key, reading, expected) => {
    expect(byTask(facts(key, reading))).toEqual(expected)
  })
})

describe('the table', () => {
  test.each<[string, string | undefined, string]>([
    ['mean of first response', digits(summarise(values('first_response_time')).mean, 1), '84.3'],
    ['median of first response', digits(summarise(values('first_response_time')).median, 1), '57.5'],
    ['sum of all waits', String(sumOf(values('avg_response_time'))), '581'],
    ['mean response time', digits(summarise(values('avg_response_time')).mean, 1), '83.0'],
    ['first response in time', digits((summarise(values('sla_first_hit_rate')).mean ?? 0) * 100, 1), '83.3'],
    ['tasks within their promises', digits((summarise(values('sla_task_hit_rate')).mean ?? 0) * 100, 1), '80.0'],
    ['open at the start', String(backlog(G3, WEEK.from).length), '8'],
    ['open at the end', String(backlog(G3, WEEK.to).length), '1'],
    ['reduction', digits((backlogReduction(G3, WEEK) ?? 0) * 100, 1), '87.5'],
    ['content', digits((summarise(values('csat_score')).mean ?? 0) * 100, 1), '66.7'],
    ['mean score', digits(summarise(values('csat_mean')).mean, 1), '4.0'],
    ['answers to the survey', digits((summarise(values('csat_response_rate')).mean ?? 0) * 100, 1), '75.0'],
    ['hours of people', digits(sumOf(values('human_hours')) / 60, 2), '2.25'],
    ['re-opened, as it was', digits((summarise(values('reopen_rate')).mean ?? 0) * 100, 0), '0'],
    ['re-opened, with «Sigue el error»', digits((summarise(values('reopen_rate', 'own', reopened)).mean ?? 0) * 100, 0), '20'],
    ['open at the end, with «Sigue el error»', String(backlog(reopened, WEEK.to).length), '2'],
    ['age of what is open: a day to three', String(byAge(backlog(G3, WEEK.to))), '0,1,0,0'],
    ['open and late', String(openAndLate(G3, WEEK, readers('own')).length), '0'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected)
  })
  test('first response counts for whoever wrote it', () => {
    const people = apart(facts('first_response_time'), ({ person }) => person)
    expect(Object.fromEntries([...people].map(([person, some]) => [person, some.map(({ value }) => value)]))).toEqual({
      Pablo: [25],
      Carla: [145, 11],
      Omar: [25],
      Inés: [90],
      Teo: [210],
    })
  })
  test('nobody is left without an answer', () => {
    const conversations = G3.flatMap((story) =>
      story.said.length === 0
        ? []
        : [{ contactId: story.id, lastIn: story.createdAt, lastOut: story.said.at(-1)?.at ?? null, hasOpenTask: false, settled: false }],
    )
    expect(unanswered(conversations, at('03-05 18:00'), 60)).toEqual([])
    expect(
      unanswered([{ contactId: 'x', lastIn: at('03-05 10:00'), lastOut: null, hasOpenTask: false, settled: false }], WEEK.to, 60),
    ).toHaveLength(1)
  })
})
