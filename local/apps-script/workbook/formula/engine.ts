/** What works out formulas; behind this border the evaluator can be another one. */
import type { Formula } from '../model/cell'
import type { Sheet } from '../model/sheet'
import type { Result } from '../values/result'

export interface FormulaEngine {
  /** The result of a formula that stands in this sheet. Never throws: what cannot be worked out is an error value. */
  result(sheet: Sheet, formula: Formula): Result
  /** The same for a formula written for another cell: its relative references move by so many rows and columns. */
  shifted(sheet: Sheet, formula: Formula, rows: number, columns: number): Result
  /** Forgets remembered results: the file has changed. */
  changed(): void
}
