/** People edit Contactos between any two service calls: no cell of theirs is lost, and Hilo's own cells come to the same end. */
import fc from 'fast-check'
import { Crowd, KINDS, type Kind, type Move, moves } from '../../test/kit/crowd'
import { base, FLOWS, type Flow, type Played, play, untilQuiet } from '../../test/kit/flows'
import { unlike } from '../../test/kit/outcomes'
import type { Programme } from '../../test/kit/programme'
import { contacts, people } from '../domain/contacts/contacts'
import { keyOfPhone } from '../domain/contacts/recognise'
import type { Rec } from '../kernel/table'

const RUNS = 40
/** Who is counted must not change while they are counted. */
const STEADY: readonly Kind[] = KINDS.filter((kind) => kind !== 'delete row' && kind !== 'type person')
const WATCHED: Readonly<Record<string, readonly Kind[]>> = {
  'receive «hola» from somebody known': KINDS,
  'receive «Baja» from somebody known': KINDS,
  'receive «buenas» from a stranger': KINDS,
  // Who is deleted before their turn is not sent to.
  'a send leaves: plan, claim, send, settle': KINDS.filter((kind) => kind !== 'delete row'),
  schedule: STEADY,
  import: KINDS,
  'statuses, with a result that waits': KINDS,
  'edits are noticed: a new person, a changed permission, a message taken back': KINDS,
}

/** Moves that once led astray, by the calls as they were numbered then. */
const SEEN: Readonly<Record<string, readonly (readonly Move[])[]>> = {
  // Two people were read at different moments and meant to stand in one row.
  'a send leaves: plan, claim, send, settle': [
    [
      { at: 28, kind: 'sort', a: 0, b: 0 },
      { at: 11, kind: 'move row', a: 21, b: 0 },
      { at: 0, kind: 'insert column', a: 1, b: 0 },
      { at: 0, kind: 'sort', a: 595, b: 0 },
    ],
  ],
  // A column moved between the description of the tabs and the look that mends.
  'edits are noticed: a new person, a changed permission, a message taken back': [
    [
      { at: 14, kind: 'insert column', a: 0, b: 0 },
      { at: 11, kind: 'sort', a: 0, b: 0 },
    ],
    [
      { at: 0, kind: 'insert column', a: 0, b: 0 },
      { at: 18, kind: 'rename heading', a: 0, b: 0 },
      { at: 0, kind: 'insert row', a: 0, b: 0 },
      { at: 21, kind: 'move column', a: 0, b: 42 },
    ],
    // A row without id moved while it was mended; the blank one in its place was taken for it.
    [
      { at: 0, kind: 'type person', a: 0, b: 0 },
      { at: 15, kind: 'sort', a: 0, b: 0 },
      { at: 8, kind: 'insert row', a: 5, b: 313 },
      { at: 0, kind: 'sort', a: 256, b: 945 },
    ],
  ],
}

/** What Hilo wrote into a row. */
const shown = (row: Rec): string =>
  ['send_state', 'state_reason', 'next_step', 'consent', 'key', 'batch', 'last_message'].map((key) => `${key} ${row[key]}`).join(' | ')

const rowsById = (one: Programme): ReadonlyMap<string, Rec> => new Map(one.records(contacts).map((row) => [String(row['id']), row]))

const complaints = (one: Programme, crowd: Crowd, before: ReadonlyMap<string, string>, calm: Calm, played: Played): readonly string[] => {
  const ids = crowd.ids()
  const rows = rowsById(one)
  const found = [...crowd.complaints()]
  for (const [marker, id] of ids) {
    const was = before.get(marker)
    if (was !== undefined && was !== id) found.push(`«${marker}» was ${was} and is ${id}`)
    if (was !== undefined) found.push(...unlike(`«${marker}»`, [calm.shown.get(id) ?? ''], [shown(rows.get(id) ?? {})]))
    else found.push(...strange(one, marker, id, crowd))
  }
  for (const fact of ['messages', 'queue', 'waiting', 'doubled'] as const)
    found.push(...unlike(fact, calm.played.facts[fact], played.facts[fact]))
  return [...found, ...unlike('sent', Object.keys(calm.played.sent), Object.keys(played.sent))]
}

/** Somebody whom people typed while Hilo was at work: taken in once, with the key of their own phone. */
const strange = (one: Programme, marker: string, id: string, crowd: Crowd): readonly string[] => {
  const phone = crowd.rows.get(marker)?.get('WhatsApp') ?? ''
  const known = one.records(people).filter((row) => row['key'] === keyOfPhone(phone))
  const row = one.records(contacts).find((each) => each['id'] === id)
  return [
    ...(id === '' ? [`«${marker}» was not taken in`] : []),
    ...(known.length === 1 && known[0]?.['id'] === id
      ? []
      : [`«${marker}» (${id}) is ${known.map((each) => each['id']).join(', ')} among people`]),
    ...(row?.['key'] === keyOfPhone(phone) ? [] : [`«${marker}» has the key ${row?.['key']}`]),
  ]
}

interface Calm {
  readonly played: Played
  readonly shown: ReadonlyMap<string, string>
}

describe.each(FLOWS.filter((flow) => WATCHED[flow.name]).map((flow) => [flow.name, flow] as const))('%s', (_, flow: Flow) => {
  test('while people sort, insert, move, delete, rename and type', () => {
    const one = base()
    const first = new Crowd(one)
    first.arrive()
    untilQuiet(one)
    flow.prepare(one)
    const picture = one.host.picture()
    const before = first.ids()
    const played = play(one, flow)
    const calm: Calm = { played, shown: new Map([...rowsById(one)].map(([id, row]) => [id, shown(row)])) }
    const run = (plan: readonly Move[]): readonly string[] => {
      one.host.restore(picture)
      const crowd = first.copy()
      const disturbed = play(one, flow, () => {
        one.host.between = (_call, number) => {
          for (const move of plan) if (move.at === number) crowd.act(move)
        }
      })
      one.host.between = () => undefined
      untilQuiet(one)
      return complaints(one, crowd, before, calm, disturbed)
    }
    const report = fc.check(
      fc.property(moves(played.calls.length + 6, WATCHED[flow.name] ?? KINDS), (plan) => {
        const found = run(plan)
        if (found.length > 0) throw new Error(found.join('\n'))
      }),
      { numRuns: RUNS, seed: 20270201, examples: (SEEN[flow.name] ?? []).map((plan): [readonly Move[]] => [plan]) },
    )
    if (report.failed)
      throw new Error(
        `${JSON.stringify(report.counterexample)} after ${report.numRuns} runs\n${run(report.counterexample?.[0] ?? []).join('\n')}`,
      )
  }, 120_000)
})
