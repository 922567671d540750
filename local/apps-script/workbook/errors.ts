/** The two ways in which a call of the Sheets API fails here: as Google refuses it, or because this host does not know it. */

/** Google's own refusal: HTTP code, canonical status and text, as in the `error` object of the REST answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  constructor(
    readonly code: number,
    readonly status: string,
    message: string,
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

/** 400 INVALID_ARGUMENT with Google's words. */
export const invalid = (message: string): ApiError => new ApiError(400, 'INVALID_ARGUMENT', message)
