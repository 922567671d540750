/** The ways in which a call of the Sheets API fails here: as Google refuses it, or because this host does not know it. */

export interface FieldViolation {
  readonly field: string
  readonly description: string
}

/** Google's own refusal: HTTP code, canonical status and text, as in the `error` object of the REST answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  constructor(
    readonly code: number,
    readonly status: string,
    message: string,
    /** What `error.details` of the answer holds as `google.rpc.BadRequest`, when Google sends it. */
    readonly fieldViolations: readonly FieldViolation[] = [],
  ) {
    super(message)
  }
}

/** What Google can do and this host does not; never an answer that merely looks right. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated'
  constructor(readonly what: string) {
    super(`NotEmulated: ${what}`)
  }
}

/** Why one request of a batch, or one edit of a person, cannot be done; the caller says where it stood. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

export const refuse = (message: string): never => {
  throw new Refusal(message)
}

/** 400 INVALID_ARGUMENT with Google's words. */
export const invalid = (message: string, violations: readonly FieldViolation[] = []): ApiError =>
  new ApiError(400, 'INVALID_ARGUMENT', message, violations)
