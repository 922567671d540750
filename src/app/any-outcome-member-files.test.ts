/** Any outcome of any call while members' files are made, read and written comes to the same end: nothing typed is lost or taken twice, nobody sees whom they should not. */
import fc from 'fast-check'
import { execution } from '../../test/kit/flows'
import type { Outcome } from '../../test/kit/host'
import { allWords, linesOf, sharedWith, typeIn } from '../../test/kit/member-file'
import { ANA, fileless, JORGE, mentored, nameOf } from '../../test/kit/member-school'
import { textFrom } from '../../test/kit/meta'
import { outcomesOf } from '../../test/kit/outcomes'
import type { Programme } from '../../test/kit/programme'
import { minutes, sendsOf, type, waIdOf } from '../../test/kit/steps'
import { enrolments } from '../domain/courses/tables'
import { tasks } from '../domain/tasks/tables'
import { team } from '../domain/team/tables'
import { MINUTE } from '../kernel/time'

/** Each execution by itself: a kill ends it and nothing else. */
const wait = (one: Programme, ticks: number): void => {
  for (let at = 0; at < ticks; at++) {
    one.host.move(MINUTE)
    execution(one, () => one.tick())
  }
}

const FIELDS = ['mentor_id', 'outcome', 'attendance_pct', 'notes', 'state'] as const
const factsOf = (one: Programme, sent: readonly string[]) => ({
  enrolments: one.records(enrolments).map((row) => FIELDS.map((field) => row[field])),
  tasks: one.records(tasks).map(({ subject }) => subject),
  sent,
  files: [ANA, JORGE].map((name) => ({
    people: linesOf(one, name),
    classes: linesOf(one, name, 'classes'),
    shared: sharedWith(one, name),
    names: [...new Set(allWords(one, name).match(/Persona\d/g))].sort(),
  })),
  count: one.host.others.filter(({ shared }) => shared.length > 0).length,
})

interface Flow {
  readonly name: string
  begin(): Programme
  /** Before anything is disturbed. */
  prepare(one: Programme): void
  readonly ticks: number
}
const FLOWS: readonly Flow[] = [
  { name: 'files are made, filled and shared', begin: fileless, prepare: () => undefined, ticks: 4 },
  {
    name: 'a mentor types, the coordinator types, somebody gets another mentor, an address changes',
    begin: mentored,
    prepare: (one) => {
      one.post(textFrom(waIdOf(0), 'hola', 'wamid.open', one.host.at()))
      minutes(one, 2)
      typeIn(one, ANA, 'classes', nameOf(0), 'lun 1/3', 'Vino')
      typeIn(one, ANA, 'classes', nameOf(2), 'Resultado', 'Sigue')
      typeIn(one, ANA, 'people', nameOf(0), 'Nota', 'muy bien')
      typeIn(one, ANA, 'people', nameOf(2), 'Nota', 'se muda')
      typeIn(one, ANA, 'people', nameOf(0), 'Escribirle', '¡Felicitaciones!')
      typeIn(one, ANA, 'people', nameOf(0), 'Enviar', true)
      typeIn(one, JORGE, 'people', nameOf(1), 'Pedir ayuda', true)
      type(one, enrolments, 4, { mentor_id: JORGE })
      type(one, enrolments, 3, { outcome: 'Becada' })
      type(one, team, 3, { email: 'lima@gmail.com' })
    },
    ticks: 4,
  },
]

describe.each(FLOWS.map((flow) => [flow.name, flow] as const))('%s', (_name, { begin, prepare, ticks }) => {
  const ready = (): {
    readonly one: Programme
    play(disturb: () => void): { readonly calls: readonly string[]; readonly facts: ReturnType<typeof factsOf> }
  } => {
    const one = begin()
    prepare(one)
    const picture = one.host.picture()
    return {
      one,
      play: (disturb) => {
        one.host.restore(picture)
        disturb()
        wait(one, ticks)
        const calls = [...one.host.calls]
        wait(one, 20)
        const sent = sendsOf(one).map(({ body }) => String(JSON.parse(body ?? '{}').text?.body))
        return { calls, facts: factsOf(one, sent) }
      },
    }
  }
  test('comes to the same end whatever becomes of any call', () => {
    const { one, play } = ready()
    const calm = play(() => undefined)
    expect(calm.calls.filter((call) => call.startsWith('other.')).length).toBeGreaterThan(3)
    const found: unknown[] = []
    calm.calls.forEach((call, at) => {
      // What becomes of calls to the programme's own file and stores is held elsewhere, and drawn below.
      if (!/^(other|drive)/.test(call)) return
      for (const outcome of outcomesOf(call)) {
        const { facts } = play(() => one.host.fail(at, outcome, 5))
        if (JSON.stringify(facts) !== JSON.stringify(calm.facts)) found.push([at, call, outcome, facts])
      }
    })
    expect(found.slice(0, 3)).toEqual(found.length === 0 ? [] : calm.facts)
  })
  test('bears two at once, and writings that land among later calls', () => {
    const { one, play } = ready()
    const calm = play(() => undefined)
    const at = fc.nat(calm.calls.length - 1)
    const outcome = fc.constantFrom<Outcome>('not applied', 'applied, then killed', 'threw but applied', 'threw, applied later')
    fc.assert(
      fc.property(at, outcome, at, fc.integer({ min: 1, max: 40 }), (first, what, second, after) => {
        const { facts } = play(() => {
          one.host.fail(first, what, after)
          one.host.fail(second, 'threw, applied later', after)
        })
        expect(facts).toEqual(calm.facts)
      }),
      { numRuns: 12 },
    )
  })
})
