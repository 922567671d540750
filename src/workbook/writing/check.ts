/** Tells from the pictures that a commit took of its rows which of them it did not hit as meant. */
import { headingsHash } from '../tabs/layout'
import { type Image, marksOf } from './images'

/** What one commit did to one tab that people may sort. */
export interface Step {
  readonly commit: number
  readonly table: string
  /** The headings as they were at that instant. */
  readonly headings: Image
  /** All others, in the order of the rows. */
  readonly images: readonly Image[]
}

/** In the order of the log: one commit, and the mends that followed it. */
export const stepsOf = (log: readonly Image[]): readonly Step[] =>
  log.flatMap((headings): Step[] => {
    const { commit, table, kind } = headings.entry
    if (kind !== 'headings') return []
    const images = log.filter(({ entry }) => entry.kind !== 'headings' && entry.commit === commit && entry.table === table)
    return [{ commit, table, headings, images }]
  })

/** Columns that moved make all of it wrong. */
export const isRight = ({ headings }: Step, { entry, cells }: Image): boolean => {
  if (headingsHash(headings.cells) !== headings.entry.expected) return false
  switch (entry.kind) {
    case 'patch':
    case 'remove':
      return String(cells[headings.entry.written[0]?.at ?? -1] ?? '') === entry.id
    case 'adopt':
    case 'mend':
      return marksOf(cells) === entry.expected
    case 'append':
    case 'headings':
      return true
  }
}

export const isAllRight = (step: Step): boolean => step.images.every((image) => isRight(step, image))
