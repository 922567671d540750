/** The looks of cells as an .xlsx keeps them: each once, named by number. */
import type { Format } from '../model/cell'
import { patternOf } from '../values/format'
import type { Locale } from '../values/locale'
import { colour } from '../view/look'
import { element, HEAD, MAIN } from './xml'

/** Numbers below are taken by Excel's own formats. */
const FIRST_OWN_FORMAT = 164

/** A list without repeats. */
class Pool {
  readonly items: string[] = []
  private readonly numbers = new Map<string, number>()
  constructor(...first: string[]) {
    for (const item of first) this.numberOf(item)
  }
  numberOf(item: string): number {
    const known = this.numbers.get(item)
    if (known !== undefined) return known
    this.items.push(item)
    this.numbers.set(item, this.items.length - 1)
    return this.items.length - 1
  }
  xml(name: string): string {
    return element(name, { count: this.items.length }, this.items.join(''))
  }
}

const argb = (hex: string): string => `FF${hex.slice(1).toUpperCase()}`

const fontOf = (format: Format | undefined): string => {
  const text = format?.textFormat
  const color = colour(text?.foregroundColorStyle, text?.foregroundColor)
  return element(
    'font',
    {},
    [
      text?.bold === true ? '<b/>' : '',
      text?.italic === true ? '<i/>' : '',
      text?.strikethrough === true ? '<strike/>' : '',
      text?.underline === true ? '<u/>' : '',
      element('sz', { val: text?.fontSize ?? 10 }),
      color === undefined ? '' : element('color', { rgb: argb(color) }),
      element('name', { val: 'Arial' }),
    ].join(''),
  )
}

const fillOf = (format: Format | undefined): string => {
  const color = colour(format?.backgroundColorStyle, format?.backgroundColor)
  if (color === undefined) return '<fill><patternFill patternType="none"/></fill>'
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: argb(color) })))
}

const HORIZONTAL: Readonly<Record<string, string>> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' }
const VERTICAL: Readonly<Record<string, string>> = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' }

export class Styles {
  private readonly formats = new Pool()
  private readonly fonts = new Pool(fontOf(undefined))
  private readonly fills = new Pool(fillOf(undefined), '<fill><patternFill patternType="gray125"/></fill>')
  private readonly looks = new Pool('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  private readonly known = new Map<Format, number>()

  constructor(private readonly locale: Locale) {}

  /** The number of a look; 0 is no look at all. */
  numberOf(format: Format | undefined): number {
    if (format === undefined) return 0
    const known = this.known.get(format)
    if (known !== undefined) return known
    const pattern = patternOf(format.numberFormat, this.locale)
    const numFmtId = pattern === undefined ? 0 : FIRST_OWN_FORMAT + this.formats.numberOf(pattern.replace(/am\/pm/gi, 'AM/PM'))
    const alignment = element('alignment', {
      horizontal: HORIZONTAL[format.horizontalAlignment ?? ''],
      vertical: VERTICAL[format.verticalAlignment ?? ''],
      wrapText: format.wrapStrategy === 'WRAP' ? true : undefined,
    })
    const number = this.looks.numberOf(
      element(
        'xf',
        {
          numFmtId,
          fontId: this.fonts.numberOf(fontOf(format)),
          fillId: this.fills.numberOf(fillOf(format)),
          borderId: 0,
          xfId: 0,
          applyNumberFormat: true,
          applyFont: true,
          applyFill: true,
          applyAlignment: true,
        },
        alignment,
      ),
    )
    this.known.set(format, number)
    return number
  }

  xml(): string {
    const formats = this.formats.items.map((formatCode, at) => element('numFmt', { numFmtId: FIRST_OWN_FORMAT + at, formatCode }))
    const parts = [
      formats.length === 0 ? '' : element('numFmts', { count: formats.length }, formats.join('')),
      this.fonts.xml('fonts'),
      this.fills.xml('fills'),
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.looks.xml('cellXfs'),
    ]
    return `${HEAD}${element('styleSheet', { xmlns: MAIN }, parts.join(''))}`
  }
}
