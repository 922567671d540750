/** The few traits of a format that a grid on the screen paints, and nothing else. */
import type { CellView } from '../interface'
import type { Format } from '../model/cell'

type Color = GoogleAppsScript.Sheets.Schema.Color
type ColorStyle = GoogleAppsScript.Sheets.Schema.ColorStyle
type Look = NonNullable<CellView['style']>

/** The standard theme of a new file. */
const THEME: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  LINK: '#1155cc',
}

const channel = (value: number | undefined): string =>
  Math.round(Math.min(1, Math.max(0, value ?? 0)) * 255)
    .toString(16)
    .padStart(2, '0')
const hex = (color: Color): string => `#${channel(color.red)}${channel(color.green)}${channel(color.blue)}`

/** `#rrggbb`; the style wins over the older plain colour, as in the API. */
export const colour = (style: ColorStyle | undefined, plain: Color | undefined): string | undefined => {
  if (style?.themeColor !== undefined) return THEME[style.themeColor]
  const rgb = style?.rgbColor ?? plain
  return rgb === undefined ? undefined : hex(rgb)
}

const ALIGN: Readonly<Record<string, 'left' | 'center' | 'right'>> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' }
const WRAP: Readonly<Record<string, 'overflow' | 'clip' | 'wrap'>> = {
  OVERFLOW_CELL: 'overflow',
  LEGACY_WRAP: 'wrap',
  CLIP: 'clip',
  WRAP: 'wrap',
}

export const lookOf = (format: Format | undefined): Look | undefined => {
  if (format === undefined) return undefined
  const look: { -readonly [K in keyof Look]: Look[K] } = {}
  const text = format.textFormat
  const background = colour(format.backgroundColorStyle, format.backgroundColor)
  const color = colour(text?.foregroundColorStyle, text?.foregroundColor)
  const align = ALIGN[format.horizontalAlignment ?? '']
  const wrap = WRAP[format.wrapStrategy ?? '']
  if (background !== undefined && background !== '#ffffff') look.background = background
  if (color !== undefined && color !== '#000000') look.color = color
  if (text?.bold === true) look.bold = true
  if (text?.italic === true) look.italic = true
  if (text?.strikethrough === true) look.strike = true
  if (text?.underline === true) look.underline = true
  if (text?.fontSize !== undefined && text.fontSize !== 10) look.size = text.fontSize
  if (align !== undefined) look.align = align
  if (wrap !== undefined) look.wrap = wrap
  return Object.keys(look).length === 0 ? undefined : look
}
