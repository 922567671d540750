/** Tells from the pictures that a commit took of its rows what it did not hit as meant. */
import type { Table } from '../../kernel/table'
import type { Cell } from '../../ports'
import type { Layout } from '../tabs/layout'
import { type Image, isRight } from './images'

/** An entry that did not hit what it meant, with the headings as they were at that instant. */
export interface Wrong {
  readonly image: Image
  readonly headings: readonly Cell[]
}

const placeOfEntry = ({ entry }: Image): string => `${entry.commit} ${entry.table} ${entry.row}`

/**
 * `meantBy`: the layout that the commit was planned with. An entry that hit its row counts too where a wrong one hit the same: what is given
 * back there would take its words away.
 */
export const wrongOf = (images: readonly Image[], tables: readonly Table[], meantBy: Layout): readonly Wrong[] => {
  const nameOf = ({ entry }: Image): string => `${entry.commit} ${entry.table}`
  const headings = new Map(images.flatMap((image) => (image.entry.kind === 'headings' ? [[nameOf(image), image] as const] : [])))
  const judged = images.flatMap((image) => {
    const table = tables.find((one) => one.key === image.entry.table)
    const tab = meantBy.tabs.get(image.entry.table)
    const heading = headings.get(nameOf(image))
    if (!table || !tab || !heading || image.entry.kind === 'headings') return []
    return [{ image, headings: heading.cells, right: isRight(heading, table, tab) && isRight(image, table, tab) }]
  })
  const disputed = new Set(judged.flatMap(({ image, right }) => (right ? [] : [placeOfEntry(image)])))
  return judged
    .filter(({ image }) => disputed.has(placeOfEntry(image)))
    .map(({ image, headings: then }): Wrong => ({ image, headings: then }))
}
