/** What a person does in the grid of the fake host, with an undo list. */
import { list, number, record, text } from '../../server/parse'
import { cutPaste, type FakeTab, insert, move, remove, sort, write } from './sheet'

type Body = Readonly<Record<string, unknown>>

const cells = (body: Body): (string | boolean)[][] =>
  list(body, 'values').map((row) =>
    Array.isArray(row) ? row.map((value) => (typeof value === 'boolean' ? value : String(value ?? ''))) : [],
  )

const criteriaOf = (value: unknown): Record<string, { hiddenValues: string[] }> =>
  Object.fromEntries(
    Object.entries(record(value)).map(([col, rule]) => [col, { hiddenValues: list(record(rule), 'hiddenValues').map(String) }]),
  )

/** A tab above this many rows is not kept for undo. */
const LARGE = 5_000

export const peopleOf = (sheets: FakeTab[]) => {
  const past: FakeTab[][] = []
  const onTab = (range: string): FakeTab => {
    const title = range.slice(0, range.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'")
    return named(title)
  }
  const named = (ref: unknown): FakeTab => {
    const found = sheets.find((tab) => tab.title === ref || tab.sheetId === ref)
    if (!found) throw new Error(`There is no tab ${String(ref)}.`)
    return found
  }
  const nextId = () => Math.max(...sheets.map((tab) => tab.sheetId)) + 1
  const lines = (work: (tab: FakeTab, axis: string, at: number, count: number) => void) => (deed: Body) =>
    work(named(deed.sheet), text(deed, 'axis'), number(deed, 'at'), deed.count === undefined ? 1 : number(deed, 'count'))

  const DEEDS: Readonly<Record<string, (deed: Body) => void>> = {
    sort: (deed) => {
      const by = record(list(deed, 'by')[0])
      sort(onTab(text(deed, 'range')), text(deed, 'range'), number(by, 'column'), by.descending === true, deed.header === true)
    },
    filter: (deed) => {
      const tab = named(deed.sheet)
      if (deed.criteria === null) delete tab.filter
      else
        tab.filter = {
          range: typeof deed.range === 'string' ? deed.range : (tab.filter?.range ?? 'A1:B2'),
          criteria: criteriaOf(deed.criteria),
        }
    },
    insert: lines(insert),
    delete: lines(remove),
    move: (deed) => lines((tab, axis, at, count) => move(tab, axis, at, count, number(deed, 'to')))(deed),
    hide: lines((tab, axis, at, count) => {
      if (axis === 'rows') for (let row = at; row < at + count; row++) tab.hiddenRows.add(row)
    }),
    resize: (deed) => {
      named(deed.sheet).widths[number(deed, 'at')] = number(deed, 'pixels')
    },
    addTab: () => {
      const sheetId = nextId()
      sheets.push({
        sheetId,
        title: `Hoja ${sheetId}`,
        hidden: false,
        frozenRows: 0,
        frozenColumns: 0,
        rowCount: 1000,
        widths: Array<number>(26).fill(100),
        cells: [],
        hiddenRows: new Set(),
      })
    },
    renameTab: (deed) => {
      named(deed.sheet).title = text(deed, 'title')
    },
    deleteTab: (deed) => {
      sheets.splice(sheets.indexOf(named(deed.sheet)), 1)
    },
    duplicateTab: (deed) => {
      const tab = named(deed.sheet)
      sheets.splice(sheets.indexOf(tab) + 1, 0, { ...structuredClone(tab), sheetId: nextId(), title: `Copia de ${tab.title}` })
    },
    moveTab: (deed) => {
      const tab = named(deed.sheet)
      sheets.splice(sheets.indexOf(tab), 1)
      sheets.splice(number(deed, 'to'), 0, tab)
    },
    hideTab: (deed) => {
      named(deed.sheet).hidden = deed.hidden === true
    },
    cutPaste: (deed) => cutPaste(onTab(text(deed, 'from')), text(deed, 'from'), onTab(text(deed, 'to')), text(deed, 'to')),
    undo: () => {
      past.pop()
      sheets.splice(0, sheets.length, ...(past.pop() ?? sheets))
    },
  }

  return {
    /** Does what the body says; answers why not, if it is refused. */
    act(body: Body): string | undefined {
      past.push(sheets.map((tab) => (tab.rowCount > LARGE ? tab : structuredClone(tab))))
      try {
        if (typeof body.range === 'string') write(onTab(body.range), body.range, cells(body))
        for (const [name, work] of Object.entries(DEEDS)) if (body[name] !== undefined) work(record(body[name]))
        return undefined
      } catch (error) {
        past.pop()
        return error instanceof Error ? error.message : String(error)
      }
    },
  }
}
