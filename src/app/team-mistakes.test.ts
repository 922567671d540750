/** What a coordinator gets wrong about topics, hours and the team: told while they edit, and whoever writes then reaches somebody, or a queue with its reason. */
import { friendly, textFrom } from '../../test/kit/meta'
import { type Programme, readyProgramme } from '../../test/kit/programme'
import { minutes, seen, type } from '../../test/kit/steps'
import { themes } from '../domain/intent/tables'
import { taskEvents, taskQueue, tasks, taskTruth } from '../domain/tasks/tables'
import { team } from '../domain/team/tables'
import type { Rec } from '../kernel/table'
import { HOUR } from '../kernel/time'

const SUPPORT = 4
const RULE = {
  id: '',
  name: 'fina',
  keywords: '',
  when: '',
  does: 'task',
  theme: 'Soporte',
  priority: '',
  labels: '',
  active: true,
} as const
const WEEK = { id: 'team', hours: '', holidays: 'yes', closed: '' } as const

/** Tuesday at ten. */
const staffed = (rows: readonly Rec[]): Programme => {
  const one = readyProgramme({ at: '2027-03-02T10:00:00-03:00' })
  one.host.answer = friendly
  for (const [at, row] of rows.entries()) type(one, team, at + 2, row)
  minutes(one, 2)
  return one
}
const refused = (reply: { readonly ok: boolean; readonly problem?: unknown; readonly next?: unknown }): string =>
  reply.ok ? 'accepted' : `${String(reply.problem)} ${String(reply.next)}`

interface Mistake {
  readonly what: string
  readonly team: readonly Rec[]
  /** Makes the mistake and answers what is said of it. */
  readonly makes: (one: Programme) => unknown
  readonly says: string
  /** Whose the task of the next message is, or why it is nobody's. */
  readonly ends: string
}
const ANA = { name: 'Ana', email: 'ana@example.org', is_lead: true }
const LEO = { name: 'Leo', email: 'leo@example.org' }
const MISTAKES: readonly Mistake[] = [
  {
    what: 'a rule that can never match',
    team: [LEO],
    makes: (one) => refused(one.call('topics.save', { rule: { ...RULE, when: 'Hora > 18 y Hora < 9' }, order: 0 })),
    says: 'Nunca se cumple: lo que pide de «Hora» se contradice. Quitá una de las condiciones.',
    ends: 'Leo',
  },
  {
    what: 'one area under two names',
    team: [
      { ...ANA, team: 'Ventas' },
      { ...LEO, team: 'Soporte técnico' },
      { name: 'Mia', team: 'soporte  TECNICO', capacity: 0 },
    ],
    makes: (one) => {
      type(one, themes, SUPPORT, { team: 'SOPORTE TÉCNICO' })
      minutes(one, 1)
      return seen(one, team, 4)['state']
    },
    says: 'cuentan como la misma área.',
    ends: 'Leo',
  },
  {
    what: 'a team where all are away',
    team: [
      { ...ANA, away_until: '9/3' },
      { ...LEO, away_until: '9/3' },
    ],
    makes: (one) => seen(one, team, 3)['state'],
    says: 'Ausente hasta mar 9/3 · en su área no queda nadie: las tareas esperan',
    ends: 'Nadie puede tomarla ahora (Ana: ausente · Leo: ausente).',
  },
  {
    what: 'a negative target',
    team: [LEO],
    makes: (one) => {
      type(one, themes, SUPPORT, { first_response: '-30 min' })
      minutes(one, 1)
      return seen(one, themes, SUPPORT)['problem']
    },
    says: 'Un plazo de «-30 min» ya estaría vencido.',
    ends: 'Leo',
  },
  {
    what: 'a holiday that is no date',
    team: [LEO],
    makes: (one) => refused(one.call('team.saveHours', { ...WEEK, closed: '25/5/2027, el día del maestro' })),
    says: 'No entiendo «el día del maestro» como fecha. Escribila con el año, así: 25/5/2027.',
    ends: 'Leo',
  },
  {
    what: 'holidays in three other formats, one of them today',
    team: [LEO],
    makes: (one) => {
      const saved = refused(one.call('team.saveHours', { ...WEEK, closed: '2027-03-02; 3-3-2027\n4 de marzo de 2027' }))
      const read = one.call('team.hours', {})
      return `${saved} ${read.ok ? read.value.calendars[0]?.closed : ''}`
    },
    says: 'accepted 2027-03-02, 2027-03-03, 2027-03-04',
    ends: 'Fuera de horario: se reparte vie 5/3 09:00.',
  },
  {
    what: 'who leads is alone to watch over themselves',
    team: [ANA, { ...LEO, capacity: 0 }],
    makes: (one) => seen(one, team, 2)['state'],
    says: 'si se le vence algo suyo, no hay a quién avisar: marcá Coordina en otra persona',
    ends: 'Ana',
  },
]

let count = 0
const writes = (one: Programme): void => {
  expect(one.post(textFrom('5491155550190', 'La app no abre', `wamid.tm${count++}`, one.host.at(), 'Camila'))).toBe('stored')
  one.tick()
}

test.each(MISTAKES)('$what', ({ team: rows, makes, says, ends }) => {
  const one = staffed(rows)
  expect(makes(one)).toEqual(expect.stringContaining(says))
  writes(one)
  const waits = one.records(taskQueue)[0]?.['reason']
  const shown = seen(one, tasks, 2)
  expect(shown['assignee_id'] || waits).toBe(ends)
  // Whatever was wrong, something is promised.
  expect(one.records(taskTruth)[0]?.['due_at']).toEqual(expect.any(Number))
})

test('who leads alone and is late is told of it, and the task says so', () => {
  const one = staffed([ANA])
  writes(one)
  one.host.move(2 * HOUR)
  minutes(one, 3)
  expect(one.records(taskEvents).map(({ event }) => event)).toContain('escalated')
  expect(seen(one, tasks, 2)).toMatchObject({ assignee_id: 'Ana', reason: expect.stringMatching(/^Venció: responder antes de/) })
  expect(one.host.letters.filter(({ to }) => to === 'ana@example.org').length).toBeGreaterThan(1)
})
