/** Drives a flow through every outcome of every service call, and says what came out otherwise than undisturbed. */
import fc from 'fast-check'
import { base, FLOWS, type Flow, type Played, play } from './flows'
import type { Outcome } from './host'
import type { Programme } from './programme'

const OUTCOMES: readonly Outcome[] = ['not applied', 'applied, then killed', 'threw but applied', 'threw, applied later']
/** A call that only reads and throws has done nothing, now or later; the spreadsheet and the lock may also say «not now». */
export const outcomesOf = (call: string): readonly Outcome[] => [
  ...(/\.(get|read)/.test(call) ? OUTCOMES.slice(0, 2) : OUTCOMES),
  ...(/^(sheets|lock)\./.test(call) ? (['quota'] as const) : []),
]

/** A message of which nobody can know whether it left says so; everything else about it must be as if nothing had happened. */
const inDoubt = (line: string): string => line.replace(/\b(unknown|delivered|accepted|done)\b/g, '?')

/** What one list has and the other has not. */
export const unlike = (fact: string, expected: readonly string[], found: readonly string[]): readonly string[] => [
  ...expected.filter((line) => !found.includes(line)).map((line) => `${fact} lacks ${line}`),
  ...found.filter((line) => !expected.includes(line)).map((line) => `${fact} has ${line}`),
  ...(expected.length === found.length ? [] : [`${fact}: ${found.length} rows for ${expected.length}`]),
]

/** `doubt`: a message may be left in doubt, which shows on its person and its send too. */
export const differences = (calm: Played, disturbed: Played): readonly string[] => {
  const doubt = disturbed.unknown > calm.unknown
  const soften = (lines: readonly string[]): readonly string[] => (doubt ? lines.map(inDoubt) : lines)
  const twice = Object.entries(disturbed.sent).filter(([what, times]) => times > (calm.sent[what] ?? 0))
  const missing = Object.keys(calm.sent).filter((what) => !disturbed.sent[what])
  return [
    ...twice.map(([what, times]) => `${what} left ${times} times`),
    ...(missing.length > disturbed.unknown ? missing.map((what) => `${what} never left`) : []),
    ...(['messages', 'queue', 'waiting', 'doubled'] as const).flatMap((fact) =>
      unlike(fact, soften(calm.facts[fact]), soften(disturbed.facts[fact])),
    ),
    ...(doubt ? [] : (['contacts', 'sends'] as const).flatMap((fact) => unlike(fact, calm.facts[fact], disturbed.facts[fact]))),
    // Of two messages the one that was confirmed last may be the one that left first.
    ...(disturbed.doubted ? [] : unlike('latest', calm.facts.latest, disturbed.facts.latest)),
  ]
}

const ready = (flow: Flow): Programme => {
  const one = base()
  flow.prepare(one)
  return one
}

/** Calls after which a late write lands: among the calls of the same run, or of those that follow. */
const LATE = 40
const RUNS = 12

export const anyOutcome = (names: RegExp): void => {
  const chosen = FLOWS.filter((flow) => names.test(flow.name))
  describe.each(chosen.map((flow) => [flow.name, flow] as const))('%s', (_, flow) => {
    test('comes to the same end whatever becomes of any call', () => {
      const one = ready(flow)
      const picture = one.host.picture()
      const calm = play(one, flow)
      const found: string[] = []
      calm.calls.forEach((call, at) => {
        for (const outcome of outcomesOf(call)) {
          one.host.restore(picture)
          const disturbed = play(one, flow, () => one.host.fail(at, outcome))
          found.push(...differences(calm, disturbed).map((difference) => `${at} ${call} ${outcome}: ${difference}`))
        }
      })
      expect(calm.calls.length).toBeGreaterThan(0)
      expect(found).toEqual([])
    }, 120_000)

    test('bears writes that land among later calls', () => {
      const one = ready(flow)
      const picture = one.host.picture()
      const calm = play(one, flow)
      const at = fc.nat(calm.calls.length - 1)
      fc.assert(
        fc.property(at, fc.integer({ min: 1, max: LATE }), at, fc.constantFrom(...OUTCOMES), (first, after, second, outcome) => {
          one.host.restore(picture)
          const disturbed = play(one, flow, () => {
            one.host.fail(second, outcome)
            one.host.fail(first, 'threw, applied later', after)
          })
          expect(differences(calm, disturbed)).toEqual([])
        }),
        { numRuns: RUNS, seed: 20270201 },
      )
    }, 120_000)
  })
}
