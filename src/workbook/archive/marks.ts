/** What tabs of messages say of themselves on their way out of this file, and in the archive. */
import type { DescribedSheet } from '../tabs/description'
import { olderMark, type TabLayout, tabOf } from '../tabs/layout'

const LEAVING = 'leaving '
const ARCHIVED = 'archived '

/** Nobody reads or writes it any more but who takes it out. */
export const leavingMark = (key: string, first: number): string => LEAVING + olderMark(key, first)

export const leavingIn = (sheets: readonly DescribedSheet[], key: string): readonly TabLayout[] =>
  sheets.flatMap((sheet) =>
    sheet.tables.flatMap((mark) => {
      const [name, first] = mark.startsWith(LEAVING) ? mark.slice(LEAVING.length).split('@') : []
      return name === key ? [tabOf(sheet, key, Number(first))] : []
    }),
  )

export interface Archived {
  readonly tab: TabLayout
  /** Of its newest message, in epoch milliseconds. */
  readonly until: number
}

/** Only tabs of this install's are ever written or compared: a copied programme has another. */
export const archivedMark = (install: string, { first }: TabLayout, until: number): string => `${ARCHIVED}${install} ${first} ${until}`

export const archivedIn = (sheets: readonly DescribedSheet[], install: string, key: string): readonly Archived[] =>
  sheets.flatMap((sheet) =>
    sheet.tables.flatMap((mark) => {
      const [whose, first, until] = mark.startsWith(ARCHIVED) ? mark.slice(ARCHIVED.length).split(' ') : []
      return whose === install ? [{ tab: tabOf(sheet, key, Number(first)), until: Number(until) }] : []
    }),
  )

/** Tabs without a mark of ours. */
export const unmarkedIn = (sheets: readonly DescribedSheet[]): readonly DescribedSheet[] =>
  sheets.filter(({ tables }) => !tables.some((mark) => mark.startsWith(ARCHIVED)))
