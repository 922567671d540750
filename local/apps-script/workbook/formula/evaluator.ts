/** Works out formulas: a small documented part of Sheets (`functions.ts`), results remembered until the file changes. */
import { areaOf, heightOf, widthOf } from '../model/area'
import { contentOf, type Formula, isFormula } from '../model/cell'
import type { Sheet } from '../model/sheet'
import { type FileState, sheetByTitle } from '../model/state'
import { localeOf } from '../values/locale'
import { ERRORS, type ErrorType, errorOf, isError, type Result } from '../values/result'
import { serialNow } from '../values/serial'
import { compare, toNumber, toText } from './coerce'
import type { FormulaEngine } from './engine'
import { ALIASES, type Argument, FUNCTIONS, VOLATILE } from './functions'
import type { Reference } from './lexer'
import { type Node, parseFormula } from './parser'
import { rangeOfReference } from './range'
import { shiftReference } from './rewrite'

/** Where a formula stands and how far its relative references are moved. */
interface Place {
  readonly sheet: Sheet
  readonly rows: number
  readonly columns: number
}
const MINUTE = 60_000
const CIRCULAR = errorOf('REF', 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.')
const isErrorType = (text: string): text is ErrorType => Object.hasOwn(ERRORS, text)

/** One formula in one tab while it is worked out and after. */
interface Entry {
  done: boolean
  result: Result
  /** The first formula of the circle that this one is part of. */
  circle: Entry | undefined
}

export class Evaluator implements FormulaEngine {
  private readonly trees = new WeakMap<Formula, { readonly locale: string; readonly tree: Node | undefined }>()
  private entries = new Map<Formula, Map<number, Entry>>()
  /** Formulas being worked out, each asked for by the one before it. */
  private readonly stack: Entry[] = []
  private volatile = false
  private minute = 0

  constructor(
    private readonly state: FileState,
    private readonly now: () => number,
  ) {}

  changed(): void {
    if (this.entries.size > 0) this.entries = new Map()
  }

  result(sheet: Sheet, formula: Formula): Result {
    const minute = Math.floor(this.now() / MINUTE)
    if (this.volatile && minute !== this.minute && this.stack.length === 0) this.changed()
    this.minute = minute
    const entry = this.entryOf(sheet, formula)
    if (entry.done) {
      if (entry.circle !== undefined) this.close(entry.circle)
      return entry.result
    }
    if (this.stack.includes(entry)) {
      this.close(entry)
      return CIRCULAR
    }
    this.stack.push(entry)
    const result = this.work(formula, { sheet, rows: 0, columns: 0 })
    this.stack.pop()
    entry.result = entry.circle === undefined ? result : CIRCULAR
    entry.done = true
    return entry.result
  }

  private entryOf(sheet: Sheet, formula: Formula): Entry {
    const known = this.entries.get(formula) ?? new Map<number, Entry>()
    this.entries.set(formula, known)
    const entry = known.get(sheet.id) ?? { done: false, result: undefined, circle: undefined }
    known.set(sheet.id, entry)
    return entry
  }

  /** All formulas from this one on ask for each other. */
  private close(from: Entry): void {
    const at = this.stack.indexOf(from)
    if (at < 0) return
    for (const entry of this.stack.slice(at)) {
      const before = entry.circle === undefined ? -1 : this.stack.indexOf(entry.circle)
      if (before < 0 || at < before) entry.circle = from
    }
  }

  shifted(sheet: Sheet, formula: Formula, rows: number, columns: number): Result {
    return this.work(formula, { sheet, rows, columns })
  }

  private get locale() {
    return localeOf(this.state.properties.locale)
  }

  private work(formula: Formula, place: Place): Result {
    const { locale } = this.state.properties
    const known = this.trees.get(formula)
    const tree = known?.locale === locale ? known.tree : parseFormula(formula.formula, this.locale.decimal)
    if (known?.locale !== locale) this.trees.set(formula, { locale, tree })
    return tree === undefined ? errorOf('ERROR', 'Formula parse error.') : this.value(tree, place)
  }

  private value(node: Node, place: Place): Result {
    switch (node.node) {
      case 'value':
        return node.value
      case 'error': {
        const type = Object.keys(ERRORS).find((name) => isErrorType(name) && ERRORS[name] === node.text)
        return errorOf(type !== undefined && isErrorType(type) ? type : 'ERROR', 'Reference does not exist.')
      }
      case 'name':
        return errorOf('NAME', `Unknown range name: '${node.name}'.`)
      case 'reference': {
        const cells = this.cells(node.reference, place)
        return isError(cells) ? cells : cells.size === 1 ? cells.first() : errorOf('VALUE', 'An array value could not be found.')
      }
      case 'unary': {
        const number = toNumber(this.value(node.of, place), this.locale)
        if (isError(number)) return number
        return node.operator === '-' ? -number : node.operator === '%' ? number / 100 : number
      }
      case 'binary':
        return this.binary(node.operator, this.value(node.left, place), this.value(node.right, place))
      case 'call':
        return this.call(node.name, node.args, place)
    }
  }

  private call(name: string, args: readonly Node[], place: Place): Result {
    const english = Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name
    const work = Object.hasOwn(FUNCTIONS, english) ? FUNCTIONS[english] : undefined
    if (work === undefined) return errorOf('NAME', `Unknown function: '${name}'.`)
    if (VOLATILE.has(english)) this.volatile = true
    const now = serialNow(this.now(), this.state.properties.timeZone)
    return work(
      args.map((arg) => this.argument(arg, place)),
      { locale: this.locale, now },
    )
  }

  private argument(node: Node, place: Place): Argument {
    const value = (): Result => this.value(node, place)
    if (node.node !== 'reference') return { value, cells: undefined, size: 1 }
    const cells = this.cells(node.reference, place)
    if (isError(cells)) return { value: () => cells, cells: () => [cells], size: 1 }
    return { value, cells: cells.all, size: cells.size }
  }

  private binary(operator: string, a: Result, b: Result): Result {
    if (isError(a)) return a
    if (isError(b)) return b
    if (operator === '&') {
      const [x, y] = [toText(a, this.locale), toText(b, this.locale)]
      return isError(x) || isError(y) ? undefined : x + y
    }
    const order = { '=': [0], '<>': [-1, 1], '<': [-1], '>': [1], '<=': [-1, 0], '>=': [0, 1] }[operator]
    if (order !== undefined) return order.includes(Math.sign(compare(a, b)))
    const [x, y] = [toNumber(a, this.locale), toNumber(b, this.locale)]
    if (isError(x)) return x
    if (isError(y)) return y
    if (operator === '+') return x + y
    if (operator === '-') return x - y
    if (operator === '*') return x * y
    if (operator === '^') return x ** y
    return y === 0 ? errorOf('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.') : x / y
  }

  /** The cells a reference means; values only of stored rows, the blanks below them are counted in `size`. */
  private cells(written: Reference, place: Place) {
    const reference = shiftReference(written, place.rows, place.columns)
    const sheet = reference?.tab === undefined ? place.sheet : sheetByTitle(this.state, reference.tab)
    if (reference === undefined) return errorOf('REF', 'Reference does not exist.')
    if (sheet === undefined) return errorOf('REF', `Unresolved sheet name '${reference.tab ?? ''}'.`)
    const range = rangeOfReference(reference)
    const { rowCount, columnCount } = sheet.parts
    if ((range.startRowIndex ?? 0) >= rowCount || (range.startColumnIndex ?? 0) >= columnCount)
      return errorOf('REF', 'Reference does not exist.')
    const area = areaOf(range, sheet)
    const at = (row: number, column: number): Result => {
      const content = contentOf(sheet.rows[row]?.cells[column])
      return isFormula(content) ? this.result(sheet, content) : content
    }
    const all = (): readonly Result[] => {
      const results: Result[] = []
      for (let row = area.startRow; row < area.endRow; row += 1)
        for (let column = area.startColumn; column < area.endColumn; column += 1) results.push(at(row, column))
      return results
    }
    return { all, first: () => at(area.startRow, area.startColumn), size: heightOf(area) * widthOf(area) }
  }
}
