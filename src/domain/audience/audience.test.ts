import fc from 'fast-check'
import { day, fromIso } from '../calendar/day'
import type { Habits } from '../country/country'
import { type Audience, readAudience, writeAudience } from './audience'
import type { ShownTab } from './columns'
import type { Condition } from './condition'

const habits: Habits = { decimal: ',', dates: 'dmy' }
const column = (heading: string, key = heading) => ({ key, heading })
const contacts: ShownTab = {
  key: 'contacts',
  name: 'Contactos',
  columns: [
    column('Nombre', 'full_name'),
    column('Curso', 'course'),
    column('Etiquetas', 'labels'),
    column('Edad'),
    column('Nacimiento', 'birth_date'),
    column('Día, hora y lugar', 'schedule'),
    column('Notas', 'notes'),
    column('¿Nota > 7?', 'passed'),
  ],
}
const waiting: ShownTab = { key: 'sheet_7', name: 'Lista de espera', columns: [column('Teléfono'), column('Barrio')] }
const tabs = [contacts, waiting]
const iso = (date: string) => {
  const found = fromIso(date)
  if (found === undefined) throw new Error(date)
  return found
}
const where = (...conditions: Condition[]): Audience => ({ kind: 'where', tab: 'contacts', conditions })

describe('what stands in «A quiénes»', () => {
  const READ: readonly (readonly [typed: string, audience: Audience])[] = [
    ['Filas que veo (46)', { kind: 'visible', count: 46 }],
    ['filas que veo', { kind: 'visible', count: null }],
    ['Contactos: filas que veo (1.234)', { kind: 'visible', count: 1234 }],
    ['Filas elegidas (12)', { kind: 'chosen', count: 12 }],
    ['Linhas escolhidas (12)', { kind: 'chosen', count: 12 }],
    ['Lista de espera (toda la pestaña)', { kind: 'all', tab: 'sheet_7' }],
    ['LISTA DE ESPERA: todos', { kind: 'all', tab: 'sheet_7' }],
    [
      'Contactos: Curso = Gastronomía y Etiquetas incluye 2027',
      where({ column: 'course', test: 'is', value: 'Gastronomía' }, { column: 'labels', test: 'includes', value: '2027' }),
    ],
    ['contactos: CURSO es Gastronomía', where({ column: 'course', test: 'is', value: 'Gastronomía' })],
    ['Curso=Gastronomía', where({ column: 'course', test: 'is', value: 'Gastronomía' })],
    ['Curso no es Gastronomía', where({ column: 'course', test: 'is not', value: 'Gastronomía' })],
    ['Curso = Corte y confección', where({ column: 'course', test: 'is', value: 'Corte y confección' })],
    [
      'Curso = Corte y confección y Edad > 18',
      where({ column: 'course', test: 'is', value: 'Corte y confección' }, { column: 'Edad', test: 'more', value: 18 }),
    ],
    [
      'Curso = Cocina y Día, hora y lugar contiene centro',
      where({ column: 'course', test: 'is', value: 'Cocina' }, { column: 'schedule', test: 'contains', value: 'centro' }),
    ],
    ['Curso es uno de Cocina, Ventas o Oficios', where({ column: 'course', test: 'one of', value: ['Cocina', 'Ventas', 'Oficios'] })],
    [
      'Curso es uno de "Corte, y confección", Ventas',
      where({ column: 'course', test: 'one of', value: ['Corte, y confección', 'Ventas'] }),
    ],
    ['Curso = «Edad > 18 y más»', where({ column: 'course', test: 'is', value: 'Edad > 18 y más' })],
    ['Curso = "El ""Rulo"""', where({ column: 'course', test: 'is', value: 'El "Rulo"' })],
    ['Notas está vacía', where({ column: 'notes', test: 'empty' })],
    ['Notas no está vacío; Edad >= 16', where({ column: 'notes', test: 'filled' }, { column: 'Edad', test: 'at least', value: 16 })],
    ['Edad menos de 18,5', where({ column: 'Edad', test: 'less', value: 18.5 })],
    ['Edad ≤ 1.200', where({ column: 'Edad', test: 'at most', value: 1200 })],
    ['Nacimiento antes de 1/3/2010', where({ column: 'birth_date', test: 'before', value: iso('2010-03-01') })],
    ['Nacimiento después del 1 de marzo de 2010', where({ column: 'birth_date', test: 'after', value: iso('2010-03-01') })],
    ['¿Nota > 7? = sí', where({ column: 'passed', test: 'is', value: 'sí' })],
    ['Etiquetas no incluye baja', where({ column: 'labels', test: 'lacks', value: 'baja' })],
    [
      'labels includes 2027 and course is Cocina',
      where({ column: 'labels', test: 'includes', value: '2027' }, { column: 'course', test: 'is', value: 'Cocina' }),
    ],
    ['Contactos: Curso é um de Cocina ou Ventas', where({ column: 'course', test: 'one of', value: ['Cocina', 'Ventas'] })],
    [
      'Lista de espera: Barrio = Centro',
      { kind: 'where', tab: 'sheet_7', conditions: [{ column: 'Barrio', test: 'is', value: 'Centro' }] },
    ],
  ]
  test.each(READ)('«%s»', (typed, audience) => {
    expect(readAudience(typed, tabs, habits)).toEqual({ ok: true, value: audience })
  })

  const REFUSED: readonly (readonly [typed: string, problem: string, next: string])[] = [
    ['', 'Falta decir a quiénes.', 'o elegí las personas en el panel'],
    ['Contactos', 'Solo dice «Contactos»: ¿a toda la pestaña?', 'escribí «Contactos (toda la pestaña)»'],
    ['Contacto: Curso = Cocina', 'No hay una pestaña «Contacto» con personas.', '¿Quisiste decir «Contactos»?'],
    [
      'Deudores: Curso = Cocina',
      'No hay una pestaña «Deudores» con personas.',
      'Las pestañas con personas son: Contactos, Lista de espera.',
    ],
    ['Contactos: Cursos = Cocina', 'No hay una columna «Cursos» en Contactos.', '¿Quisiste decir «Curso»?'],
    ['Curso = Cocina y Zzz > 18', 'No hay una columna «Zzz» en Contactos.', 'Las columnas son: Nombre, Curso,'],
    ['Lista de espera: Curso = Cocina', 'No hay una columna «Curso» en Lista de espera.', 'Las columnas son: Teléfono, Barrio.'],
    ['Curso =', 'Falta con qué comparar «Curso».', 'usá «está vacío»'],
    ['Curso es uno de', 'Falta con qué comparar «Curso».', 'usá «está vacío»'],
    ['Edad > muchos', '«muchos» no es un número.', '«Edad > 18»'],
    ['Nacimiento antes de marzo', '«marzo» no es una fecha.', '«Nacimiento antes de 1/3/2027»'],
    ['los de cocina', 'No entiendo «los de cocina» como condición.', 'Escribilo así'],
    ['Notas está vacío siempre', 'No entiendo «siempre» como condición.', 'Escribilo así'],
    ['Filas que veo (muchas)', 'No entiendo «Filas que veo (muchas)» como condición.', 'Escribilo así'],
  ]
  test.each(REFUSED)('«%s» is refused', (typed, problem, next) => {
    const read = readAudience(typed, tabs, habits)
    expect(read).toMatchObject({ ok: false, problem: { es: problem } })
    expect(read.ok ? '' : read.next.es).toContain(next)
  })

  test('a semicolon at the end is no condition', () => {
    expect(readAudience('Curso = Cocina; ', tabs, habits)).toEqual({
      ok: true,
      value: where({ column: 'course', test: 'is', value: 'Cocina' }),
    })
  })

  test.each([
    [
      'es',
      'Contactos: Curso es uno de "Corte y confección", Cocina y Etiquetas no incluye 2026 y Edad ≥ 16,5 y Nacimiento antes de 1/3/2010 y Notas está vacío',
    ],
    [
      'pt',
      'Contactos: Curso é um de "Corte y confección", Cocina e Etiquetas não inclui 2026 e Edad ≥ 16,5 e Nacimiento antes de 1/3/2010 e Notas está vazio',
    ],
    [
      'en',
      'Contactos: Curso is one of "Corte y confección", Cocina and Etiquetas does not include 2026 and Edad ≥ 16,5 and Nacimiento before 1/3/2010 and Notas is empty',
    ],
  ] as const)('is written in %s', (lang, words) => {
    const audience = where(
      { column: 'course', test: 'one of', value: ['Corte y confección', 'Cocina'] },
      { column: 'labels', test: 'lacks', value: '2026' },
      { column: 'Edad', test: 'at least', value: 16.5 },
      { column: 'birth_date', test: 'before', value: iso('2010-03-01') },
      { column: 'notes', test: 'empty' },
    )
    expect(writeAudience(audience, tabs, habits, lang)).toBe(words)
  })
})

describe('whatever is chosen in the panel', () => {
  const words = fc
    .oneof(
      fc.constantFrom(
        'Cocina',
        'Corte y confección',
        'a, b',
        'uno o dos',
        'está vacío',
        'Edad > 18',
        '=',
        '"',
        'El "Rulo"',
        '«x»',
        '¿Nota > 7?',
        'no es',
        '2027',
      ),
      fc.string({ unit: 'grapheme' }).map((word) => word.normalize('NFC').trim()),
      fc.stringMatching(/^[a-z,;="« ]{1,12}$/).map((word) => word.trim()),
    )
    .filter((word) => word !== '' && !/[\n\r]/.test(word))
  const key = fc.constantFrom(...contacts.columns.map((one) => one.key))
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({
      column: key,
      test: fc.constantFrom('is' as const, 'is not' as const, 'contains' as const, 'includes' as const, 'lacks' as const),
      value: words,
    }),
    fc.record({ column: key, test: fc.constantFrom('empty' as const, 'filled' as const) }),
    fc.record({
      column: key,
      test: fc.constantFrom('more' as const, 'less' as const, 'at least' as const, 'at most' as const),
      value: fc.integer({ min: -1e6, max: 1e6 }).map((number) => number / 10),
    }),
    fc.record({
      column: key,
      test: fc.constantFrom('before' as const, 'after' as const),
      value: fc.integer({ min: 0, max: 30_000 }).map(day),
    }),
    fc.record({ column: key, test: fc.constant('one of' as const), value: fc.array(words, { minLength: 1, maxLength: 4 }) }),
  )
  const audience: fc.Arbitrary<Audience> = fc.oneof(
    fc.record({
      kind: fc.constant('where' as const),
      tab: fc.constant('contacts'),
      conditions: fc.array(condition, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('all' as const), tab: fc.constantFrom('contacts', 'sheet_7') }),
    fc.record({ kind: fc.constantFrom('visible' as const, 'chosen' as const), count: fc.option(fc.nat()) }),
  )
  test.each<[string, Habits]>([
    ['comma', habits],
    ['point', { decimal: '.', dates: 'mdy' }],
  ])('it is read from the cell as it was written there (%s)', (_, habit) => {
    fc.assert(
      fc.property(audience, fc.constantFrom('es', 'pt', 'en'), (chosen, lang) => {
        expect(readAudience(writeAudience(chosen, tabs, habit, lang), tabs, habit)).toEqual({ ok: true, value: chosen })
      }),
      { numRuns: 500 },
    )
  })

  test('whatever is typed, the answer is an audience or a problem', () => {
    const parts = fc.constantFrom(
      'Contactos',
      ':',
      ' ',
      'Curso',
      '=',
      'Edad',
      '>',
      '18',
      ' y ',
      '"',
      '«',
      ';',
      ' es uno de ',
      ' está vacío',
      '(',
      ')',
      ',',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((list) => list.join('')),
        ),
        (typed) => {
          const read = readAudience(typed, tabs, habits)
          expect(read.ok || (read.problem.es !== '' && read.next.es !== '')).toBe(true)
        },
      ),
    )
  })
})
