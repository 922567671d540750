/** Columns are known by their headings in three languages, by their content without them, and never twice for one field. */
import type { Place } from '../phone'
import { type ColumnGuess, guessColumns } from './columns'

const AR: Place = { country: 'AR' }

/** One word a column: the field, `own`, `nothing`; `?` when likely, `??` when doubtful. */
const brief = ({ use, confidence }: ColumnGuess): string =>
  (use.as === 'field' ? use.field : use.as) + (confidence === 'sure' ? '' : confidence === 'likely' ? '?' : '??')

interface Case {
  readonly name: string
  readonly headings: readonly string[] | undefined
  readonly rows: readonly (readonly string[])[]
  readonly guess: readonly string[]
}

const PHONES = ['11 5883 3009', '11 5883 3010', '11 5883 3011']
const PEOPLE = ['Ana Paz', 'Eva Sol', 'Luz Mar']
const table = (...columns: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  PHONES.map((_, at) => columns.map((column) => column[at % column.length] ?? ''))

const CASES: readonly Case[] = [
  {
    name: 'Spanish',
    headings: ['Nombre y Apellido', 'Celular', 'Mail', 'Curso elegido', 'Fecha de nac.', 'Etiquetas', 'Observaciones', 'Cómo le decimos'],
    rows: table(PEOPLE, PHONES, ['a@x.org'], ['Pan'], ['1/2/2000'], ['mañana'], ['ok'], ['Ani']),
    guess: ['full_name', 'phone', 'own', 'own', 'birth_date', 'labels', 'notes', 'preferred_name'],
  },
  {
    name: 'Portuguese',
    headings: ['Nome', 'Sobrenome', 'Telefone', 'Data de nascimento', 'Apelido', 'Nome da mãe', 'Telefone da mãe', 'Turma'],
    rows: table(['Ana'], ['Paz'], PHONES, ['1/2/2000'], ['Aninha'], ['Rosa'], PHONES, ['B']),
    guess: ['first_name', 'last_name', 'phone', 'birth_date', 'preferred_name', 'guardian_name', 'guardian_phone', 'own'],
  },
  {
    name: 'English',
    headings: ['First name', 'Last name', 'Mobile', 'Date of birth', 'Notes', 'Parent', 'Parent phone'],
    rows: table(['Ana'], ['Paz'], PHONES, ['2000-02-01'], ['x'], ['Rosa'], PHONES),
    guess: ['first_name', 'last_name', 'phone', 'birth_date', 'notes', 'guardian_name', 'guardian_phone'],
  },
  {
    name: 'WhatsApp before mobile before landline',
    headings: ['Nombre', 'Tel. fijo', 'Celular', 'WhatsApp'],
    rows: table(PEOPLE, PHONES, PHONES, PHONES),
    guess: ['full_name', 'own', 'own', 'phone'],
  },
  {
    name: 'two columns of the same promise',
    headings: ['Nombre', 'Celular', 'Celu'],
    rows: table(PEOPLE, PHONES, PHONES),
    guess: ['full_name', 'phone??', 'own'],
  },
  {
    name: 'a heading that promises phones over names',
    headings: ['Nombre', 'Contacto', 'Dato'],
    rows: table(PEOPLE, ['la tía'], PHONES),
    guess: ['full_name', 'own', 'phone?'],
  },
  {
    name: 'a column of phones that holds none',
    headings: ['Nombre', 'Celular'],
    rows: table(PEOPLE, ['preguntar']),
    guess: ['full_name', 'phone??'],
  },
  {
    name: 'whole name and surname again',
    headings: ['Nombre completo', 'Apellido', 'Celular'],
    rows: table(PEOPLE, ['Paz'], PHONES),
    guess: ['full_name', 'own', 'phone'],
  },
  {
    name: 'a responsible of the team is nobody’s guardian',
    headings: ['Nombre', 'Celular', 'Responsable', 'Adulto responsable'],
    rows: table(PEOPLE, PHONES, ['Marta'], ['Rosa']),
    guess: ['full_name', 'phone', 'own', 'guardian_name'],
  },
  {
    name: 'names and dates of other things',
    headings: ['Nombre', 'Nombre del curso', 'Lugar de nacimiento', 'Fecha', 'WhatsApp'],
    rows: table(PEOPLE, ['Pan'], ['Salta'], ['1/2/2026'], PHONES),
    guess: ['full_name', 'own', 'own', 'own', 'phone'],
  },
  {
    name: 'no headings',
    headings: undefined,
    rows: table(['1', '2', '3'], PEOPLE, PHONES, ['1/2/2000', '3/4/2001', '5/6/2002'], ['Pan'], ['']),
    guess: ['own', 'full_name?', 'phone?', 'birth_date?', 'own', 'nothing'],
  },
  { name: 'only phones', headings: undefined, rows: table(PHONES), guess: ['phone?'] },
]

test.each(CASES)('$name', ({ headings, rows, guess }) => {
  expect(guessColumns(headings, rows, AR).map(brief)).toEqual(guess)
})

test('headings are different for each column and say where they stand when they say nothing', () => {
  const headings = guessColumns(['Curso', '', 'curso', 'Curso'], table(['a'], ['b'], ['c'], ['d']), AR).map(({ heading }) => heading)
  expect(headings).toEqual(['Curso', 'Columna B', 'curso (2)', 'Curso (3)'])
  const wide = [Array.from({ length: 28 }, () => 'x')]
  expect(guessColumns(undefined, wide, AR, (letter) => `Column ${letter}`)[27]?.heading).toBe('Column AB')
})

test('every column is guessed once, in order, and every field at most once', () => {
  for (const { headings, rows } of CASES) {
    const guesses = guessColumns(headings, rows, AR)
    expect(guesses.map(({ column }) => column)).toEqual(rows[0]?.map((_, at) => at))
    const fields = guesses.flatMap(({ use }) => (use.as === 'field' ? [use.field] : []))
    expect(new Set(fields).size).toBe(fields.length)
  }
})
