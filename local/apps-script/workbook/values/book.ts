/** The file as readers see it: results instead of formulas, and what the grid shows. */
import type { FormulaEngine } from '../formula/engine'
import { type Cell, contentOf, type Formula, isFormula, styleOf } from '../model/cell'
import type { Sheet } from '../model/sheet'
import type { FileState } from '../model/state'
import { display } from './display'
import { type Locale, localeOf } from './locale'
import type { Result } from './result'
import { partsOf, serialNow } from './serial'

export class Book {
  private known = { key: '', year: 0 }

  constructor(
    readonly state: FileState,
    readonly now: () => number,
    private readonly engine: FormulaEngine,
  ) {}

  get locale(): Locale {
    return localeOf(this.state.properties.locale)
  }

  /** Now as a serial in the file's zone. */
  get serial(): number {
    return serialNow(this.now(), this.state.properties.timeZone)
  }

  /** The calendar year of today; asked for with every typed text, so worked out once a minute. */
  get year(): number {
    const key = `${Math.floor(this.now() / 60_000)} ${this.state.properties.timeZone}`
    if (this.known.key !== key) this.known = { key, year: partsOf(this.serial).year }
    return this.known.year
  }

  result(sheet: Sheet, cell: Cell): Result {
    const content = contentOf(cell)
    return isFormula(content) ? this.engine.result(sheet, content) : content
  }

  /** A formula of a rule, seen from `rows` below and `columns` right of the cell it was written for. */
  ask(sheet: Sheet, formula: Formula, rows: number, columns: number): Result {
    return this.engine.shifted(sheet, formula, rows, columns)
  }

  shown(sheet: Sheet, cell: Cell): string {
    return display(this.result(sheet, cell), styleOf(cell)?.format?.numberFormat, this.locale)
  }
}
