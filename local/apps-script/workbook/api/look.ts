/** The format a cell ends up with: the file's default, what was set, and the conditional rules that apply. */
import type { Format } from '../model/cell'

const WHITE = { red: 1, green: 1, blue: 1 }
const BLACK = {}

/** What `spreadsheet.properties.defaultFormat` is in a new file. */
export const DEFAULT_FORMAT: Format = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: BLACK,
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: BLACK },
  },
  backgroundColorStyle: { rgbColor: WHITE },
}

/** Later formats win field by field, within the text format too. */
export const layered = (...formats: readonly (Format | undefined)[]): Format => {
  const made: Format = {}
  for (const format of formats) {
    if (format === undefined) continue
    const textFormat = { ...made.textFormat, ...format.textFormat }
    Object.assign(made, format, { textFormat })
  }
  return made
}
