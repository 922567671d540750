import fc from 'fast-check'
import { type Programme, readyProgramme } from '../../../test/kit/programme'
import { minutes, seen, type } from '../../../test/kit/steps'
import { instant } from '../../kernel/time'
import { zone } from '../calendar/zone'
import { readAway } from './absence'
import { type Member, memberNamed } from './members'
import { team } from './tables'

const blank = {
  email: null,
  phone: null,
  team: null,
  skills: null,
  capacity: null,
  away_until: null,
  is_lead: null,
  access: null,
  open_now: null,
  state: null,
  file_url: null,
}
const somebody = (id: string, name: string, more: Partial<Member> = {}): Member => ({ ...blank, id, name, ...more })

/** Types rows of Equipo and lets the minute take them in. */
const typed = (rows: readonly Partial<Member>[]): Programme => {
  const one = readyProgramme()
  for (const [at, row] of rows.entries()) type(one, team, at + 2, row)
  minutes(one, 1)
  return one
}

const cases: readonly (readonly [what: string, rows: readonly Partial<Member>[], row: number, says: string])[] = [
  ['attends the usual hours', [{ name: 'Ana' }], 2, 'Recibe tareas · 0 de 10 · lun a vie 9-18'],
  ['a limit of their own', [{ name: 'Ana', capacity: 4 }], 2, 'Recibe tareas · 0 de 4 · lun a vie 9-18'],
  ['nobody may have none', [{ name: 'Ana', capacity: 0 }], 2, 'Lleno · 0 de 0 · lun a vie 9-18'],
  ['two people of one name', [{ name: 'Ana' }, { name: 'ana ' }], 3, 'Revisar: Hay dos personas con este nombre: agregales el apellido.'],
  [
    'half a mail',
    [{ name: 'Ana', email: 'ana@' }],
    2,
    'Revisar: Ese correo no está completo: corregilo. Mientras, no le llegan avisos por correo.',
  ],
  ['a negative limit', [{ name: 'Ana', capacity: -3 }], 2, 'Revisar: Máximo tiene que ser un número entero, por ejemplo 8.'],
  [
    'one area written twice',
    [
      { name: 'Ana', team: 'Soporte' },
      { name: 'Leo', team: 'soporte' },
    ],
    3,
    'Revisar: «soporte» y «Soporte» cuentan como la misma área.',
  ],
  [
    'away in words that are no date',
    [{ name: 'Ana', away_until: 'cuando pueda' as never }],
    2,
    'Revisar: No entiendo hasta cuándo está ausente: escribí una fecha, por ejemplo 12/3. Mientras, no recibe tareas.',
  ],
  [
    'covered by themselves',
    [{ name: 'Ana' }, { name: 'Leo', away_until: '12/3, lo cubre Leo' as never }],
    3,
    'Revisar: Nadie puede cubrirse a sí mismo: elegí a otra persona.',
  ],
  [
    'the only one who leads',
    [{ name: 'Ana', is_lead: true }, { name: 'Leo' }],
    2,
    'Recibe tareas · 0 de 10 · lun a vie 9-18 · si se le vence algo suyo, no hay a quién avisar: marcá Coordina en otra persona',
  ],
]

test.each(cases)('Equipo says: %s', (_what, rows, row, says) => {
  expect(seen(typed(rows), team, row)['state']).toBe(says)
})

const here = { now: instant(Date.parse('2027-03-01T10:00:00-03:00')), zone: zone('America/Argentina/Buenos_Aires'), order: 'dmy' as const }
const both = [somebody('m1', 'Ana Paz'), somebody('m2', 'Leo Gil')]
test.each([
  ['12/3', '2027-03-13T00:00:00-03:00', null],
  ['hasta el 12/3', '2027-03-13T00:00:00-03:00', null],
  ['12/3 14:00, la cubre Leo', '2027-03-12T14:00:00-03:00', 'm2'],
  ['mañana (Ana)', '2027-03-03T00:00:00-03:00', 'm1'],
  ['26/2', '2027-02-27T00:00:00-03:00', null],
  ['no sé', null, null],
])('away «%s»', (words, until, standIn) => {
  const away = readAway(words, both, here)
  expect([away.until === null ? null : new Date(away.until).getTime(), away.standIn]).toEqual([
    until === null ? null : Date.parse(until),
    standIn,
  ])
})

test('a name that two people could mean is nobody', () => {
  expect(memberNamed([...both, somebody('m3', 'Ana Ruiz')], 'Ana')).toBeUndefined()
  expect(memberNamed(both, 'ANA')?.id).toBe('m1')
})

test('whatever stands in the cell, reading it does not throw', () => {
  fc.assert(fc.property(fc.string(), (words) => expect(readAway(words, both, here)).toHaveProperty('until')))
})
