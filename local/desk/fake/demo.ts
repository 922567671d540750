/** A believable file for tests of the desk: people, appointments, hidden tabs, and one tab of 50,000 rows. */
import type { CellView } from '../client/shapes'
import type { FakeTab } from './sheet'

type Style = NonNullable<CellView['style']>

const HEADING: Style = { bold: true, background: '#0b6b5d', color: '#ffffff' }
const GREY: Style = { background: '#f1f3f2', color: '#4c5f60' }

const cell = (text: string, style?: Style, more: Partial<CellView> = {}): CellView => ({
  text,
  value: text,
  ...(style ? { style } : {}),
  ...more,
})
const headings = (...titles: string[]) => titles.map((title) => cell(title, HEADING))

const tab = (sheetId: number, title: string, cells: (CellView | null)[][], more: Partial<FakeTab> = {}): FakeTab => ({
  sheetId,
  title,
  hidden: false,
  frozenRows: 1,
  frozenColumns: 1,
  rowCount: 1000,
  widths: Array<number>(Math.max(14, cells[0]?.length ?? 0)).fill(110),
  cells,
  hiddenRows: new Set(),
  ...more,
})

const YES_NO = { kind: 'list', options: ['Sí', 'No', 'Pendiente'], strict: true } as const

const PEOPLE: readonly (readonly [string, string, string, string, string])[] = [
  ['Inés Quispe', '+54 9 11 5883-3009', 'Leyó', 'Confirmó la cita del martes.', 'Nada por hacer'],
  ['Zoé Gutiérrez', '+54 9 11 5564-1167', 'Respondió', 'Pide cambiar de día.', 'Contestale hoy antes de las 18:00'],
  ['João O’Higgins', '+54 9 11 5326-8639', 'No salió', 'El teléfono tiene un dígito de menos.', 'Corregí el número en la columna WhatsApp'],
  ['Camila Mamani', '+54 9 11 5011-2233', 'Llegó', 'Recordatorio de mañana entregado.', 'Esperamos su respuesta'],
  ['Brian Núñez', '+54 9 11 5099-8877', 'Baja', 'Escribió BAJA el 3 de febrero.', 'No se le escribe más'],
  ['Luz Ibáñez', '+54 9 11 5777-1212', 'Llegó', 'Invitación al curso entregada.', 'Sale un recordatorio el 12/2 a las 10:00'],
  ['Tomás Araújo', '+54 9 11 5888-4545', 'Leyó', 'Leyó el formulario y no lo completó.', 'Sale un recordatorio el 11/2 a las 10:00'],
]

const contacts = (): FakeTab => {
  const titles = headings('Nombre', 'WhatsApp', 'Estado', 'Por qué', 'Sigue', 'Permiso', 'Etiquetas', 'Avisar', 'Deuda', 'Notas')
  const rows = PEOPLE.map(([name, phone, state, why, next], index) => [
    cell(name, undefined, index === 1 ? { note: 'Prefiere que le escriban a la tarde.' } : {}),
    cell(phone),
    cell(state, GREY),
    cell(why, GREY),
    cell(next, { ...GREY, wrap: 'wrap' }),
    cell(index === 4 ? 'No' : 'Sí', undefined, { validation: YES_NO }),
    cell(index % 2 === 0 ? 'curso 2027' : ''),
    { text: index === 0 ? 'VERDADERO' : 'FALSO', value: index === 0, validation: { kind: 'checkbox' as const } },
    { text: `${index * 1250},50`, value: index * 1250.5 },
    cell(index === 2 ? 'Llamar a la escuela para confirmar el teléfono de contacto' : ''),
  ])
  return tab(2, 'Contactos', [titles, ...rows], {
    tabColor: '#0b6b5d',
    widths: [140, 150, 90, 190, 170, 86, 96, 60, 80, 120, 100, 100, 100, 100],
    filter: { range: `A1:J${PEOPLE.length + 1}`, criteria: {} },
  })
}

const start = (): FakeTab =>
  tab(
    1,
    'Inicio',
    [
      [cell('Programa Puentes', { bold: true, size: 18, color: '#0b6b5d' })],
      [cell('Modo práctica: nada sale a teléfonos de verdad.', { color: '#b4531a' })],
      [],
      [cell('Esperan respuesta', { bold: true }), cell('2', { bold: true })],
      [cell('Zoé Gutiérrez pide cambiar de día. Contestale hoy antes de las 18:00.')],
      [],
      [cell('Hoy sale', { bold: true }), cell('14', { bold: true })],
      [cell('10:00 · Recordatorio de la cita de mañana · 14 personas · US$ 0,37 que Meta cobra a tu tarjeta')],
    ],
    { frozenRows: 0, frozenColumns: 0, tabColor: '#b4531a', widths: Array<number>(12).fill(130) },
  )

const large = (): FakeTab =>
  tab(
    9,
    'Mensajes',
    [
      headings('Fecha', 'Persona', 'Sentido', 'Mensaje', 'Estado'),
      ...Array.from({ length: 49_999 }, (_, index) => [
        cell(`${1 + (index % 28)}/2/2027`),
        cell(PEOPLE[index % PEOPLE.length]?.[0] ?? ''),
        cell(index % 3 === 0 ? 'Escribió' : 'Le escribimos'),
        cell(`Mensaje número ${index + 1}`),
        cell(index % 5 === 0 ? 'Leído' : 'Entregado', GREY),
      ]),
    ],
    { rowCount: 50_000, widths: [90, 150, 110, 320, 100, 100, 100, 100] },
  )

export const demo = (): FakeTab[] => [
  start(),
  contacts(),
  tab(3, 'Plantillas', [headings('Mensaje', 'Texto', 'Botones', 'Cobro', 'Estado', 'Por qué', 'Sigue')]),
  tab(4, 'Envíos', [headings('Envío', 'Mensaje', 'A quiénes', 'Cuándo', 'Estado', 'Por qué', 'Sigue')]),
  tab(5, 'Por salir', [headings('Sale el', 'Persona', 'Mensaje', 'Viene de', 'Estado')]),
  large(),
  tab(7, 'Permisos', [headings('Fecha', 'Persona', 'Permiso')], { hidden: true }),
  tab(8, 'Historial', [headings('Fecha', 'Quién', 'Qué')], { hidden: true }),
]
