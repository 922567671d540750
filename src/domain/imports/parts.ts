/** Cuts a list into parts: so many rows at most, and no more characters than their carrier takes. */

/** What one commit bears, each row being a contact, a person and a permission: commits have at most 500 rows. */
export const PART = 150
/** Google takes 50,000 characters a cell (Sheets API, limits). */
export const CELL = 50_000

/** A row that is longer by itself is a part by itself. */
export const partsOf = <R>(rows: readonly R[], most: number, characters: number): readonly (readonly R[])[] => {
  const parts: R[][] = []
  let size = 0
  for (const row of rows) {
    const length = JSON.stringify(row).length + 1
    const last = parts[parts.length - 1]
    if (last && last.length < most && size + length <= characters) {
      last.push(row)
      size += length
    } else {
      parts.push([row])
      size = length + 1
    }
  }
  return parts
}
