/** The model spreadsheet that people copy: one tab that leads through Google's screens, drawn in cells, so that it is there before anybody gave permission. */
import type { Seed } from '../seed'

type Look = 'title' | 'lead' | 'number' | 'says' | 'bar' | 'window' | 'press' | 'small' | 'page'
interface Cell {
  readonly text?: string
  readonly look: Look
}
/** The step's number, what Google shows, and what to do. */
type Row = readonly [number: Cell, shown: Cell, says: Cell]

const PAGE: Cell = { look: 'page' }
const row = (number: string, shown: Cell, says = ''): Row => [
  number === '' ? PAGE : { text: number, look: 'number' },
  shown,
  says === '' ? PAGE : { text: says, look: 'says' },
]
const shows = (text: string, look: Look): Cell => ({ text, look })
/** What is to be pressed stands out, by an arrow and by its colour. */
const press = (text: string): Cell => shows(`→  ${text}`, 'press')
const GAP: Row = [PAGE, PAGE, PAGE]

/** Google's Spanish words as far as they are known: nobody has compared them with a live account. */
const ROWS: readonly Row[] = [
  [{ look: 'title' }, { text: 'Empezá acá', look: 'title' }, { look: 'title' }],
  row('', shows('Cuatro pantallas, dos minutos. Nada sale de verdad hasta que conectes un número.', 'lead')),
  GAP,
  row(
    '1',
    shows('Archivo   Editar   Ver   …   Ayuda   Hilo', 'bar'),
    'Arriba de todo, en el menú, tocá Hilo. ¿No está? Esperá diez segundos o recargá la página.',
  ),
  row('', press('Abrir panel')),
  GAP,
  row('2', shows('Autorización necesaria', 'window'), 'Es una sola vez. Elegí la cuenta de tu organización: esa es la que después manda.'),
  row('', press('Aceptar')),
  GAP,
  row(
    '3',
    shows('⚠  Google no verificó esta app', 'window'),
    'Lo dice porque esta copia es tuya y nadie más la revisó. Tus datos quedan en esta planilla y en tu cuenta.',
  ),
  row('', press('Configuración avanzada')),
  row('', press('Ir a Hilo (no seguro)')),
  GAP,
  row(
    '4',
    shows('Hilo quiere acceder a tu cuenta de Google', 'window'),
    'Si hay casillas, marcalas todas. Para qué es cada una está en la guía, en «Permisos».',
  ),
  row('', press('Permitir')),
  GAP,
  row(
    '✓',
    shows('A la derecha se abre el panel', 'bar'),
    '¿No? Otra vez Hilo › Abrir panel. Decí cómo se llama tu organización y para qué vas a usar Hilo.',
  ),
  row('', press('Empezar')),
  GAP,
  row(
    '',
    shows(
      'Estos dibujos son nuestros: las pantallas de Google pueden verse un poco distintas, y algún botón llamarse de otra manera. Cuando termines podés borrar esta pestaña.',
      'small',
    ),
  ),
]

const rgb = (hex: string) => ({
  rgbColor: {
    red: Number.parseInt(hex.slice(0, 2), 16) / 255,
    green: Number.parseInt(hex.slice(2, 4), 16) / 255,
    blue: Number.parseInt(hex.slice(4), 16) / 255,
  },
})
const look = (paper: string, ink: string, fontSize: number, more: { readonly bold?: true; readonly center?: true } = {}) => ({
  backgroundColorStyle: rgb(paper),
  textFormat: { foregroundColorStyle: rgb(ink), fontSize, bold: more.bold ?? false },
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
  ...(more.center ? { horizontalAlignment: 'CENTER' } : {}),
})
const LOOKS = {
  page: look('FFFFFF', '3C4043', 11),
  title: look('16574A', 'FFFFFF', 20, { bold: true }),
  lead: look('FFFFFF', '3C4043', 12),
  number: look('16574A', 'FFFFFF', 16, { bold: true, center: true }),
  says: look('FFFFFF', '3C4043', 11),
  bar: look('E8EAED', '3C4043', 11),
  window: look('E8EAED', '202124', 12, { bold: true }),
  press: look('FCE8B2', '0B57D0', 13, { bold: true }),
  small: look('FFFFFF', '5F6368', 10),
} as const satisfies Readonly<Record<Look, object>>

const COLUMNS = [44, 360, 380] as const
const TALL: Partial<Record<Look, number>> = { title: 40, lead: 30, says: 44, small: 44 }
const LINE = 30
const GAP_LINE = 8

const heightOf = (cells: Row): number => (cells === GAP ? GAP_LINE : Math.max(LINE, ...cells.map((cell) => TALL[cell.look] ?? 0)))

export const template: Seed = async ({ file }) => {
  const sheetId = file.tabs()[0]?.sheetId ?? 0
  const size = (dimension: string, index: number, pixelSize: number) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: index, endIndex: index + 1 },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  })
  file.api.batchUpdate({
    requests: [
      {
        updateSheetProperties: {
          properties: {
            sheetId,
            title: 'Empezá acá',
            gridProperties: { rowCount: ROWS.length + 2, columnCount: COLUMNS.length + 1, hideGridlines: true },
          },
          fields: 'title,gridProperties(rowCount,columnCount,hideGridlines)',
        },
      },
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 0 },
          rows: ROWS.map((cells) => ({
            values: cells.map((cell) => ({
              userEnteredFormat: LOOKS[cell.look],
              ...(cell.text === undefined ? {} : { userEnteredValue: { stringValue: cell.text } }),
            })),
          })),
          fields: 'userEnteredValue,userEnteredFormat',
        },
      },
      ...COLUMNS.map((pixels, at) => size('COLUMNS', at, pixels)),
      ...ROWS.map((cells, at) => size('ROWS', at, heightOf(cells))),
      ...ROWS.flatMap((cells, at) =>
        cells[1].look === 'lead' || cells[1].look === 'small'
          ? [
              {
                mergeCells: {
                  range: { sheetId, startRowIndex: at, endRowIndex: at + 1, startColumnIndex: 1, endColumnIndex: 3 },
                  mergeType: 'MERGE_ALL',
                },
              },
            ]
          : [],
      ),
    ],
  })
}
