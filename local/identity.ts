/** Ids that belong to one local world and outlive restarts. */
import { randomBytes } from 'node:crypto'
import { type Records, withFields } from './store/records'

export interface Ids {
  readonly spreadsheetId: string
  readonly scriptId: string
  readonly deploymentId: string
}

/** Google's ids: letters, digits, `-` and `_`. */
const id = (prefix: string, bytes: number): string => prefix + randomBytes(bytes).toString('base64url')

export const idsOf = (records: Records): Ids => {
  const shelf = records.shelf('world', withFields<Ids>('spreadsheetId', 'scriptId', 'deploymentId'))
  const known = shelf.get('ids')
  if (known !== undefined) return known
  const made = { spreadsheetId: id('1', 32), scriptId: id('1', 41), deploymentId: id('AKfycb', 36) }
  shelf.set('ids', made)
  return made
}
