/** What a cell amounts to once formulas are worked out. */

/** Types as the API names them, with what the grid shows. */
export const ERRORS = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
} as const
export type ErrorType = keyof typeof ERRORS

export interface CellError {
  readonly error: ErrorType
  readonly message: string
}

/** Blank is `undefined`; an empty text is what a formula may answer. */
export type Result = string | number | boolean | CellError | undefined

export const isError = (value: unknown): value is CellError => typeof value === 'object' && value !== null && 'error' in value
export const errorOf = (error: ErrorType, message: string): CellError => ({ error, message })
