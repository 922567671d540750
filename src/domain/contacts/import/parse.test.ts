/** Pasted texts become rows with the headings found, whatever separates the cells and stands around the table. */
import { MOST_LINES, parse, type Sheet } from './parse'

const sheetOf = (text: string): Sheet => {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problem.es)
  return parsed.value
}

interface Case {
  readonly name: string
  readonly text: string
  readonly separator: Sheet['separator']
  readonly headings: readonly string[] | undefined
  readonly lines: readonly number[]
  readonly first: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'semicolons',
    text: 'Nombre;Celular\r\nAna;115\r\n',
    separator: ';',
    headings: ['Nombre', 'Celular'],
    lines: [2],
    first: ['Ana', '115'],
  },
  { name: 'commas', text: 'Nombre,Celular\nAna,115', separator: ',', headings: ['Nombre', 'Celular'], lines: [2], first: ['Ana', '115'] },
  { name: 'tabs', text: 'Nombre\tCelular\nAna\t115', separator: '\t', headings: ['Nombre', 'Celular'], lines: [2], first: ['Ana', '115'] },
  { name: 'bars', text: 'Nombre|Celular\nAna|115', separator: '|', headings: ['Nombre', 'Celular'], lines: [2], first: ['Ana', '115'] },
  {
    name: 'commas inside names of a list with semicolons',
    text: 'Nombre;Celular\nPaz, Ana;115\nSol, Eva;116',
    separator: ';',
    headings: ['Nombre', 'Celular'],
    lines: [2, 3],
    first: ['Paz, Ana', '115'],
  },
  {
    name: 'one column with heading',
    text: 'WhatsApp\n11 5883 3009\n11 5883 3010',
    separator: 'none',
    headings: ['WhatsApp'],
    lines: [2, 3],
    first: ['11 5883 3009'],
  },
  {
    name: 'one column without heading',
    text: '11 5883 3009\n11 5883 3010',
    separator: 'none',
    headings: undefined,
    lines: [1, 2],
    first: ['11 5883 3009'],
  },
  {
    name: 'no headings',
    text: 'Ana Paz;11 5883 3009\nEva Sol;11 5883 3010',
    separator: ';',
    headings: undefined,
    lines: [1, 2],
    first: ['Ana Paz', '11 5883 3009'],
  },
  {
    name: 'no headings, first person without phone',
    text: 'Ana Paz;no tiene\nEva Sol;11 5883 3010',
    separator: ';',
    headings: undefined,
    lines: [1, 2],
    first: ['Ana Paz', 'no tiene'],
  },
  {
    name: 'headings that nobody knows',
    text: 'Quién;Dónde\nAna Paz;11 5883 3009\nEva Sol;11 5883 3010',
    separator: ';',
    headings: ['Quién', 'Dónde'],
    lines: [2, 3],
    first: ['Ana Paz', '11 5883 3009'],
  },
  {
    name: 'titles and a date above',
    text: 'Programa Raíces;;\nInscriptos al 15/03/2026;;\n;;\nNombre;Celular;Curso\nAna;115;Pan',
    separator: ';',
    headings: ['Nombre', 'Celular', 'Curso'],
    lines: [5],
    first: ['Ana', '115', 'Pan'],
  },
  {
    name: 'the separator line of Excel',
    text: 'sep=;\nNombre;Celular\nAna;115',
    separator: ';',
    headings: ['Nombre', 'Celular'],
    lines: [3],
    first: ['Ana', '115'],
  },
  {
    name: 'blank rows between people',
    text: 'Nombre;Celular\n\nAna;115\n;\nEva;116',
    separator: ';',
    headings: ['Nombre', 'Celular'],
    lines: [2, 3, 4, 5],
    first: [''],
  },
  {
    name: 'ragged rows',
    text: 'Nombre;Celular;Curso\nAna\nEva;116;Pan;más',
    separator: ';',
    headings: ['Nombre', 'Celular', 'Curso'],
    lines: [2, 3],
    first: ['Ana'],
  },
  {
    name: 'quotes with separator, quote and line inside',
    text: 'Nombre;Notas\n"Paz; ""Tita""";"una\ndos"\nEva;',
    separator: ';',
    headings: ['Nombre', 'Notas'],
    lines: [2, 3],
    first: ['Paz; "Tita"', 'una\ndos'],
  },
  {
    name: 'old Mac line ends',
    text: 'Nombre;Celular\rAna;115\r',
    separator: ';',
    headings: ['Nombre', 'Celular'],
    lines: [2],
    first: ['Ana', '115'],
  },
  {
    name: 'text that a spreadsheet would take for a formula',
    text: 'Nombre\tNotas\n=1+1\t@casa\n-5\t+1',
    separator: '\t',
    headings: ['Nombre', 'Notas'],
    lines: [2, 3],
    first: ['=1+1', '@casa'],
  },
]

test.each(CASES)('$name', ({ text, separator, headings, lines, first }) => {
  const sheet = sheetOf(text)
  expect(sheet.separator).toBe(separator)
  expect(sheet.headings?.cells).toEqual(headings)
  expect(sheet.rows.map(({ line }) => line)).toEqual(lines)
  expect(sheet.rows[0]?.cells).toEqual(first)
  expect(sheet.notices).toEqual([])
})

test('a quote that never closes costs one line, not the rest of the list', () => {
  const sheet = sheetOf('Nombre;Celular\nAna "Tita;115\n"Eva;116\nSol;117\n"Paz; M.";118')
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([
    ['Ana "Tita', '115'],
    ['"Eva', '116'],
    ['Sol', '117'],
    ['Paz; M.', '118'],
  ])
  expect(sheet.notices.map(({ es }) => es)).toEqual(['Hay comillas que no cierran: cada renglón se leyó como una fila.'])
})

test('every line of a list without line breaks in cells is one row, title, or heading', () => {
  for (const { text } of CASES.filter(({ name }) => !name.startsWith('quotes'))) {
    const { titles, headings, rows } = sheetOf(text)
    const lines = [...titles, ...(headings ? [headings] : []), ...rows].map(({ line }) => line)
    expect(lines).toEqual(Array.from({ length: text.trimEnd().split(/\r\n?|\n/).length }, (_, at) => at + 1))
  }
})

test.each([
  ['nothing', '  \n \n', 'No hay nada para importar.'],
  ['a page', '<table><tr><td>Ana', 'Es un archivo de planilla, no una lista en texto.'],
  ['too many rows', 'Ana;115\n'.repeat(MOST_LINES + 5), 'La lista tiene 200.006 filas y se pueden leer hasta 200.000.'],
  ['a cell larger than a sheet takes', `Nombre;Notas\nAna;${'x'.repeat(50_001)}`, 'Una celda de la fila 2 no entra en una planilla.'],
])('%s is refused', (_, text, problem) => {
  const parsed = parse(text)
  expect(parsed.ok ? '' : parsed.problem.es).toBe(problem)
})

test('as many rows as are allowed are read', () => {
  expect(sheetOf(`Nombre;Celular\n${'Ana;115\n'.repeat(MOST_LINES - 1)}`).rows).toHaveLength(MOST_LINES - 1)
})
