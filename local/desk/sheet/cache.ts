/** Which pages of rows are here, which are on their way, and which must be asked for again because the sheet changed. */
import type { RowView } from '../../apps-script/workbook'

/** Rows a page: about four screens, so that a slow scroll asks once and a long one does not drown the host. */
export const PAGE = 200

interface PageState {
  /** The generation it was last asked for; an answer to an earlier question is dropped. */
  asked: number
  rows: readonly RowView[]
}

export interface RowCache {
  row(index: number): RowView | undefined
  loaded(): Iterable<RowView>
  /** Pages between two rows (both included) that were not asked for since the last change. */
  missing(from: number, to: number): number[]
  /** Marks a page as asked and answers the generation to give back with it. */
  ask(page: number): number
  /** Takes an answer; false when a newer question is open and the answer was dropped. */
  put(page: number, generation: number, rows: readonly RowView[]): boolean
  /** Makes a page that could not be fetched missing again. */
  forget(page: number): void
  /** Everything stays on screen but counts as missing. */
  stale(): void
}

export const rowCache = (): RowCache => {
  const pages = new Map<number, PageState>()
  let generation = 1
  return {
    row: (index) => pages.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    *loaded() {
      for (const page of pages.values()) yield* page.rows
    },
    missing: (from, to) => {
      const list: number[] = []
      for (let page = Math.floor(Math.max(0, from) / PAGE); page <= Math.floor(to / PAGE); page++) {
        if (pages.get(page)?.asked !== generation) list.push(page)
      }
      return list
    },
    ask: (page) => {
      pages.set(page, { asked: generation, rows: pages.get(page)?.rows ?? [] })
      return generation
    },
    put: (page, asked, rows) => {
      if (pages.get(page)?.asked !== asked) return false
      pages.set(page, { asked, rows })
      return true
    },
    forget: (page) => {
      const state = pages.get(page)
      if (state) pages.set(page, { ...state, asked: 0 })
    },
    stale: () => {
      generation++
    },
  }
}
