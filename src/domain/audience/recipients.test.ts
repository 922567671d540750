import fc from 'fast-check'
import { same, t } from '../../kernel/text'
import { type Candidate, type Permission, type Purpose, recipients, type SkipWhy, sayRecipients } from './recipients'
import { groupByPerson } from './same-person'

const incomplete = t(
  'Teléfono incompleto: falta un dígito.',
  'Telefone incompleto: falta um dígito.',
  'Incomplete phone: a digit is missing.',
)
const row = (number: number, changes: Partial<Candidate> = {}): Candidate => ({
  row: number,
  person: `p${number}`,
  keys: [`phone${number}`],
  permission: 'yes',
  phoneProblem: null,
  fillProblem: null,
  ...changes,
})

interface Case {
  readonly name: string
  readonly rows: readonly Candidate[]
  readonly purpose?: Purpose
  readonly to: readonly number[]
  readonly skipped: readonly (readonly [row: number, why: SkipWhy, reason: string])[]
  readonly said: string
}

const CASES: readonly Case[] = [
  { name: 'everybody', rows: [row(2), row(3)], to: [2, 3], skipped: [], said: '2 personas' },
  {
    name: 'each reason',
    rows: [
      row(2),
      row(3, { permission: 'unknown' }),
      row(4, { permission: 'out' }),
      row(5, { permission: 'no' }),
      row(6, { phoneProblem: incomplete, keys: [] }),
      row(7, { person: null, keys: [] }),
      row(8, { fillProblem: same('Falta «curso».') }),
      row(9, { keys: ['phone2'] }),
    ],
    to: [2],
    skipped: [
      [3, 'no permission', 'Falta su permiso: mandale antes el pedido de permiso.'],
      [4, 'opted out', 'Pidió la baja: no se le escribe más.'],
      [5, 'refused', 'Dijo que no quiere mensajes.'],
      [6, 'phone', 'Teléfono incompleto: falta un dígito.'],
      [7, 'phone', 'Falta el WhatsApp.'],
      [8, 'unfilled', 'Falta «curso».'],
      [9, 'repeated', 'Es la misma persona que en la fila 2.'],
    ],
    said: '1 persona · quedan fuera 7 filas: 1 sin permiso, 1 con baja, 1 que dijo que no, 2 sin un WhatsApp que sirva, 1 con un dato vacío, 1 repetida',
  },
  {
    name: 'of several rows of one person, the first that can be written to',
    rows: [row(2, { person: 'p', fillProblem: same('Falta «curso».') }), row(3, { person: 'p' }), row(4, { person: 'p' })],
    to: [3],
    skipped: [
      [2, 'repeated', 'Es la misma persona que en la fila 3.'],
      [4, 'repeated', 'Es la misma persona que en la fila 3.'],
    ],
    said: '1 persona · quedan fuera 2 filas: 2 repetidas',
  },
  {
    name: 'BAJA on one row holds for each row of that person, also through a third',
    rows: [
      row(2, { person: null, keys: ['a'] }),
      row(3, { person: null, keys: ['a', 'b'] }),
      row(4, { person: null, keys: ['b'], permission: 'out' }),
    ],
    to: [],
    skipped: [
      [2, 'opted out', 'Pidió la baja: no se le escribe más.'],
      [3, 'opted out', 'Pidió la baja: no se le escribe más.'],
      [4, 'opted out', 'Pidió la baja: no se le escribe más.'],
    ],
    said: '0 personas · quedan fuera 3 filas: 3 con baja',
  },
  {
    name: 'a request for permission',
    purpose: 'permission request',
    rows: [row(2, { permission: 'unknown' }), row(3), row(4, { permission: 'no' })],
    to: [2],
    skipped: [
      [3, 'agreed already', 'Ya dio permiso.'],
      [4, 'refused', 'Dijo que no quiere mensajes.'],
    ],
    said: '1 persona · quedan fuera 2 filas: 1 que dijo que no, 1 que ya dio permiso',
  },
]

describe('who gets it', () => {
  test.each(CASES)('$name', ({ rows, purpose = 'message', to, skipped, said }) => {
    const found = recipients(rows, purpose)
    expect(found.to.map((one) => one.row)).toEqual(to)
    expect(found.skipped.map(({ candidate, why, reason }) => [candidate.row, why, reason.es])).toEqual(skipped)
    expect(sayRecipients(found).es).toBe(said)
  })
})

const few = (...values: string[]) => fc.constantFrom(...values)
const candidates = fc
  .array(
    fc.record({
      person: fc.option(few('p', 'q', 'r', 's')),
      keys: fc.uniqueArray(few('a', 'b', 'c', 'd', 'e'), { maxLength: 2 }),
      permission: fc.oneof({ weight: 5, arbitrary: fc.constant<Permission>('yes') }, fc.constantFrom<Permission>('no', 'unknown', 'out')),
      phoneProblem: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constant(incomplete)),
      fillProblem: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constant(incomplete)),
    }),
    { maxLength: 12 },
  )
  .map((rows): Candidate[] => rows.map((one, place) => ({ row: place + 2, ...one })))

const share = (one: Candidate, other: Candidate): boolean =>
  (one.person !== null && one.person === other.person) || one.keys.some((key) => other.keys.includes(key))

describe('whatever the rows', () => {
  test('each ends in exactly one list, in its order, with a reason', () => {
    fc.assert(
      fc.property(candidates, few('message', 'permission request'), (rows, purpose) => {
        const { to, skipped } = recipients(rows, purpose === 'message' ? 'message' : 'permission request')
        const listed = [...to.map((one) => one.row), ...skipped.map(({ candidate }) => candidate.row)]
        expect([...listed].sort((one, other) => one - other)).toEqual(rows.map((one) => one.row))
        expect(to.map((one) => one.row)).toEqual(to.map((one) => one.row).sort((one, other) => one - other))
        for (const { reason } of skipped) expect(reason.es).not.toBe('')
      }),
    )
  })

  test('a person appears once, and nobody who said no or left', () => {
    fc.assert(
      fc.property(candidates, (rows) => {
        const { to } = recipients(rows, 'message')
        for (const [place, one] of to.entries()) {
          expect(one.permission).toBe('yes')
          expect(one.keys).not.toHaveLength(0)
          for (const other of to.slice(place + 1)) expect(share(one, other)).toBe(false)
          for (const other of rows) if (share(one, other)) expect(['yes', 'unknown']).toContain(other.permission)
        }
      }),
    )
  })

  test('groups are the connected rows', () => {
    fc.assert(
      fc.property(candidates, (rows) => {
        const groups = groupByPerson(rows)
        expect(groups.flat()).toHaveLength(rows.length)
        for (const [place, group] of groups.entries()) {
          for (const other of groups.slice(place + 1).flat()) expect(group.some((one) => share(one, other))).toBe(false)
          const reached = new Set(group.slice(0, 1))
          for (const _ of group) for (const one of group) if ([...reached].some((known) => share(known, one))) reached.add(one)
          expect(reached.size).toBe(group.length)
        }
      }),
    )
  })

  test('nobody is left out without a cause', () => {
    fc.assert(
      fc.property(candidates, (rows) => {
        const { to, skipped } = recipients(rows, 'message')
        for (const { candidate, why } of skipped) {
          if (why === 'repeated')
            expect(
              groupByPerson(rows)
                .find((group) => group.includes(candidate))
                ?.some((one) => to.includes(one)),
            ).toBe(true)
          if (why === 'no permission') expect(candidate.permission).toBe('unknown')
          if (why === 'unfilled') expect(candidate.fillProblem).not.toBeNull()
          if (why === 'phone') expect(candidate.phoneProblem !== null || candidate.keys.length === 0).toBe(true)
        }
      }),
    )
  })
})
