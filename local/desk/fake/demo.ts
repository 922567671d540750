/** A believable file for tests of the desk: people, appointments, hidden tabs, and one tab of 50,000 rows. */
import { createFile, type SpreadsheetFile } from '../../apps-script/workbook'

type Json = Readonly<Record<string, unknown>>

export const NOON = Date.parse('2027-02-01T13:00:00Z')

const GREEN = { red: 11 / 255, green: 107 / 255, blue: 93 / 255 }
const ORANGE = { red: 180 / 255, green: 83 / 255, blue: 26 / 255 }
const GREY = { red: 0.945, green: 0.953, blue: 0.949 }
const WHITE = { red: 1, green: 1, blue: 1 }

interface TabSpec {
  readonly sheetId: number
  readonly title: string
  readonly rows: readonly (readonly (string | number | boolean)[])[]
  readonly widths?: readonly number[]
  readonly hidden?: boolean
  readonly plain?: boolean
  readonly color?: Json
  readonly rowCount?: number
}

const PEOPLE = [
  ['Inés Quispe', '+54 9 11 5883-3009', 'Leyó', 'Confirmó la cita del martes.', 'Nada por hacer'],
  ['Zoé Gutiérrez', '+54 9 11 5564-1167', 'Respondió', 'Pide cambiar de día.', 'Contestale hoy antes de las 18:00'],
  ['João O’Higgins', '+54 9 11 5326-8639', 'No salió', 'El teléfono tiene un dígito de menos.', 'Corregí el número en la columna WhatsApp'],
  ['Camila Mamani', '+54 9 11 5011-2233', 'Llegó', 'Recordatorio de mañana entregado.', 'Esperamos su respuesta'],
  ['Brian Núñez', '+54 9 11 5099-8877', 'Baja', 'Escribió BAJA el 3 de febrero.', 'No se le escribe más'],
  ['Luz Ibáñez', '+54 9 11 5777-1212', 'Llegó', 'Invitación al curso entregada.', 'Sale un recordatorio el 12/2 a las 10:00'],
  ['Tomás Araújo', '+54 9 11 5888-4545', 'Leyó', 'Leyó el formulario y no lo completó.', 'Sale un recordatorio el 11/2 a las 10:00'],
] as const

const ROWS = 50_000

const TABS: readonly TabSpec[] = [
  {
    sheetId: 1,
    title: 'Inicio',
    plain: true,
    color: ORANGE,
    widths: Array<number>(12).fill(130),
    rows: [
      ['Programa Puentes'],
      ['Modo práctica: nada sale a teléfonos de verdad.'],
      [],
      ['Esperan respuesta', 2],
      ['Zoé Gutiérrez pide cambiar de día. Contestale hoy antes de las 18:00.'],
      [],
      ['Hoy sale', 14],
      ['10:00 · Recordatorio de la cita de mañana · 14 personas · US$ 0,37 que Meta cobra a tu tarjeta'],
    ],
  },
  {
    sheetId: 2,
    title: 'Contactos',
    color: GREEN,
    widths: [140, 150, 90, 190, 170, 86, 96, 60, 80, 120, 100, 100, 100, 100],
    rows: [
      ['Nombre', 'WhatsApp', 'Estado', 'Por qué', 'Sigue', 'Permiso', 'Etiquetas', 'Avisar', 'Deuda', 'Notas'],
      ...PEOPLE.map((person, at) => [...person, at === 4 ? 'No' : 'Sí', at % 2 === 0 ? 'curso 2027' : '', at === 0, at * 1250.5]),
    ],
  },
  { sheetId: 3, title: 'Plantillas', rows: [['Mensaje', 'Texto', 'Botones', 'Cobro', 'Estado', 'Por qué', 'Sigue']] },
  { sheetId: 4, title: 'Envíos', rows: [['Envío', 'Mensaje', 'A quiénes', 'Cuándo', 'Estado', 'Por qué', 'Sigue']] },
  {
    sheetId: 9,
    title: 'Mensajes',
    rowCount: ROWS,
    widths: [90, 150, 110, 320, 100, 100, 100, 100],
    rows: [
      ['Fecha', 'Persona', 'Sentido', 'Mensaje', 'Estado'],
      ...Array.from({ length: ROWS - 1 }, (_, at) => [
        `${1 + (at % 28)}/2/2027`,
        PEOPLE[at % PEOPLE.length]?.[0] ?? '',
        at % 3 === 0 ? 'Escribió' : 'Le escribimos',
        `Mensaje número ${at + 1}`,
        at % 5 === 0 ? 'Leído' : 'Entregado',
      ]),
    ],
  },
  { sheetId: 7, title: 'Permisos', hidden: true, rows: [['Fecha', 'Persona', 'Permiso']] },
  { sheetId: 8, title: 'Historial', hidden: true, rows: [['Fecha', 'Quién', 'Qué']] },
]

const block = (sheetId: number, top: number, bottom: number, left: number, right: number): Json => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
})

const look = (range: Json, format: Json): Json => ({
  repeatCell: { range, cell: { userEnteredFormat: format }, fields: 'userEnteredFormat' },
})

const tabRequests = ({ sheetId, title, rows, widths, hidden = false, plain = false, color, rowCount = 1000 }: TabSpec): Json[] => {
  const columnCount = Math.max(14, widths?.length ?? 0)
  const grid = { rowCount, columnCount, frozenRowCount: plain ? 0 : 1, frozenColumnCount: plain ? 0 : 1 }
  const heading = { backgroundColor: GREEN, textFormat: { bold: true, foregroundColor: WHITE } }
  return [
    {
      addSheet: { properties: { sheetId, title, hidden, gridProperties: grid, ...(color ? { tabColorStyle: { rgbColor: color } } : {}) } },
    },
    ...(widths ?? []).map((pixelSize, at) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })),
    ...(plain ? [] : [look(block(sheetId, 0, 1, 0, rows[0]?.length ?? 1), heading)]),
  ]
}

const last = PEOPLE.length + 1
const rule = (col: number, condition: Json): Json => ({
  setDataValidation: { range: block(2, 1, last, col, col + 1), rule: { condition, strict: true, showCustomUi: true } },
})
const YES_NO = { type: 'ONE_OF_LIST', values: ['Sí', 'No', 'Pendiente'].map((userEnteredValue) => ({ userEnteredValue })) }

const DETAILS: readonly Json[] = [
  { deleteSheet: { sheetId: 0 } },
  look(block(1, 0, 1, 0, 1), { textFormat: { bold: true, fontSize: 18, foregroundColor: GREEN } }),
  look(block(1, 1, 2, 0, 1), { textFormat: { foregroundColor: ORANGE } }),
  look(block(1, 3, 4, 0, 2), { textFormat: { bold: true } }),
  look(block(1, 6, 7, 0, 2), { textFormat: { bold: true } }),
  look(block(2, 1, last, 2, 4), { backgroundColor: GREY }),
  look(block(2, 1, last, 4, 5), { backgroundColor: GREY, wrapStrategy: 'WRAP' }),
  look(block(2, 1, last, 8, 9), { numberFormat: { type: 'NUMBER', pattern: '#,##0.00' } }),
  rule(5, YES_NO),
  rule(7, { type: 'BOOLEAN' }),
  { setBasicFilter: { filter: { range: block(2, 0, last, 0, 10) } } },
  {
    updateCells: {
      range: block(2, 2, 3, 0, 1),
      rows: [{ values: [{ note: 'Prefiere que le escriban a la tarde.' }] }],
      fields: 'note',
    },
  },
]

export const demo = (now: () => number): SpreadsheetFile => {
  const file = createFile({ id: 'main', title: 'Programa Puentes 2027', locale: 'es_AR', timeZone: 'America/Argentina/Buenos_Aires', now })
  file.api.batchUpdate({ requests: TABS.flatMap(tabRequests) })
  const data = TABS.map(({ title, rows }) => ({ range: `'${title}'!A1`, values: rows }))
  file.api.values.batchUpdate({ valueInputOption: 'RAW', data })
  file.api.batchUpdate({ requests: DETAILS })
  return file
}
