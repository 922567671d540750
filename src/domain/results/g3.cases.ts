/** The week of 1 to 5 March 2027 of the acceptance scenario as stories: eight old tasks, six new ones, and what people did with them. */
import { instant } from '../../kernel/time'
import type { Span } from '../calendar/span'
import type { TaskState } from '../tasks/tables'
import type { Said, Story, Turn } from './story'

/** A moment of that week in Buenos Aires: `03-02 17:20`. */
export const at = (words: string) => instant(Date.parse(`2027-${words.replace(' ', 'T')}:00-03:00`))

const business = (minutes: number): Span => ({ minutes, clock: 'business' })
const calendar = (minutes: number): Span => ({ minutes, clock: 'calendar' })
const contact = (when: string, courtesy = false): Said => ({ at: at(when), by: 'contact', author: '', courtesy })
const staff = (when: string, author: string): Said => ({ at: at(when), by: 'staff', author, courtesy: false })
const states = (...given: readonly (readonly [string, TaskState])[]): Story['states'] =>
  given.map(([when, state]) => ({ at: at(when), state }))
const survey = (score: number | null, when: string): Story['survey'] => ({
  deliveredAt: at(when),
  score,
  answeredAt: score === null ? null : at(when),
})

interface Given {
  readonly theme: string
  readonly created: string
  readonly first: Span
  readonly resolution: Span
  readonly turns: readonly (readonly [string, string])[]
  readonly said: readonly Said[]
  readonly states: Story['states']
  readonly minutes: number
  readonly survey?: Story['survey']
}
const task = (id: string, given: Given): Story => ({
  id,
  theme: given.theme,
  createdAt: at(given.created),
  startedAt: at(given.created),
  targets: { first: given.first, next: given.first, resolution: given.resolution },
  turns: given.turns.map(([when, person]): Turn => ({ at: at(when), team: given.theme, person })),
  said: [contact(given.created), ...given.said],
  states: given.states,
  workMinutes: given.minutes,
  survey: given.survey ?? null,
})

const old = (number: number, person: string): Story => ({
  id: `old ${number}`,
  theme: 'preexistente',
  createdAt: at('02-22 10:00'),
  startedAt: at('02-22 10:00'),
  targets: null,
  turns: [{ at: at('02-22 10:00'), team: 'general', person }],
  said: [],
  states: states(['02-22 10:00', 'assigned'], ['03-05 12:00', 'closed']),
  workMinutes: null,
  survey: null,
})

export const G3: readonly Story[] = [
  ...['Lucía', 'Lucía', 'Pablo', 'Diego', 'Diego', 'Diego', 'Diego', 'Marta'].map((person, number) => old(number, person)),
  task('T1', {
    theme: 'ventas',
    created: '03-02 10:15',
    first: business(60),
    resolution: calendar(1440),
    turns: [['03-02 10:15', 'Pablo']],
    said: [staff('03-02 10:40', 'Pablo')],
    states: states(['03-02 10:15', 'assigned'], ['03-02 10:40', 'started'], ['03-03 09:50', 'resolved']),
    minutes: 10,
    survey: survey(5, '03-03 10:00'),
  }),
  task('T2', {
    theme: 'soporte',
    created: '03-02 17:20',
    first: business(120),
    resolution: business(480),
    turns: [
      ['03-02 17:20', 'Marta'],
      ['03-03 10:20', 'Carla'],
    ],
    said: [staff('03-03 10:45', 'Carla'), contact('03-03 10:50'), staff('03-03 12:05', 'Carla')],
    states: states(['03-02 17:20', 'assigned'], ['03-03 10:45', 'started'], ['03-03 12:05', 'resolved']),
    minutes: 35,
    survey: survey(3, '03-03 12:10'),
  }),
  task('T3', {
    theme: 'operaciones',
    created: '03-03 11:00',
    first: business(120),
    resolution: business(1080),
    turns: [['03-03 11:00', 'Omar']],
    said: [staff('03-03 11:25', 'Omar'), contact('03-03 21:00', true)],
    states: states(['03-03 11:00', 'assigned'], ['03-03 11:25', 'started'], ['03-04 16:30', 'resolved']),
    minutes: 25,
    survey: survey(4, '03-04 16:40'),
  }),
  task('T4', {
    theme: 'marketing',
    created: '03-01 10:12',
    first: business(240),
    resolution: business(960),
    turns: [['03-01 10:12', 'Inés']],
    said: [staff('03-01 11:42', 'Inés')],
    states: states(['03-01 10:12', 'assigned'], ['03-01 11:42', 'started'], ['03-02 15:12', 'resolved']),
    minutes: 20,
    survey: survey(null, '03-02 15:20'),
  }),
  task('T5', {
    theme: 'protección',
    created: '03-03 20:30',
    first: calendar(15),
    resolution: calendar(1440),
    turns: [['03-03 20:30', 'Carla']],
    said: [staff('03-03 20:41', 'Carla')],
    states: states(['03-03 20:30', 'assigned'], ['03-03 20:41', 'started'], ['03-04 09:30', 'resolved']),
    minutes: 40,
  }),
  task('T8', {
    theme: 'general',
    created: '03-04 12:00',
    first: business(240),
    resolution: business(1440),
    turns: [['03-04 12:00', 'Teo']],
    said: [staff('03-04 15:30', 'Teo')],
    states: states(['03-04 12:00', 'assigned'], ['03-04 15:30', 'started']),
    minutes: 5,
  }),
]

/** «Sigue el error»: the person of T2 writes on Thursday and the task is open again. */
export const reopened: readonly Story[] = G3.map((story) =>
  story.id === 'T2' ? { ...story, states: [...story.states, { at: at('03-04 09:30'), state: 'started' }] } : story,
)

export const WEEK = { from: at('03-01 00:00'), to: at('03-05 18:00') }
