/** Where things stand in a member's file: the two tabs that they see, what Hilo keeps between two looks, and pictures of the tabs as a writing found them. */
import { isRecord, isText, parseJson } from '../../kernel/json'
import type { Cell, GridRange, Rows, SheetAnswer, Sheets } from '../../ports'

export const TABS = { people: 1, classes: 2, kept: 3, peopleImage: 4, classesImage: 5 } as const
export const TAB_IDS: readonly number[] = Object.values(TABS)

/** A cell takes 50,000 characters; this many cells of a row hold one thing that is kept. */
const CHUNK = 45_000
export const CHUNKS = 8

export type Kept = Readonly<Record<string, Readonly<Record<string, string>>>>
export const chunksOf = (kept: Kept): readonly Cell[] => {
  const text = JSON.stringify(kept)
  return Array.from({ length: CHUNKS }, (_, at) => text.slice(at * CHUNK, (at + 1) * CHUNK) || null)
}
const readKept = (cells: readonly Cell[] | undefined): Kept => {
  const value = parseJson((cells ?? []).map((cell) => cell ?? '').join('') || '{}')
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).map(([line, one]) => [
      line,
      Object.fromEntries(
        isRecord(one) ? Object.entries(one).flatMap(([field, words]) => (isText(words) ? [[field, words] as const] : [])) : [],
      ),
    ]),
  )
}

export interface FileCells {
  readonly people: Rows
  readonly classes: Rows
  readonly peopleImage: Rows
  readonly classesImage: Rows
  readonly stamp: number
  readonly base: Kept
  readonly before: Kept
  /** Tabs of ours that are not there, and tabs of a file that was just made. */
  readonly missing: readonly number[]
  readonly strange: readonly number[]
}

const cellsOf = (found: ReadonlyMap<number, Rows>, missing: readonly number[], strange: readonly number[]): FileCells => {
  const kept = found.get(TABS.kept) ?? []
  const stamp = kept[0]?.[0]
  return {
    people: found.get(TABS.people) ?? [],
    classes: found.get(TABS.classes) ?? [],
    peopleImage: found.get(TABS.peopleImage) ?? [],
    classesImage: found.get(TABS.classesImage) ?? [],
    stamp: typeof stamp === 'number' ? stamp : 0,
    base: readKept(kept[1]),
    before: readKept(kept[2]),
    missing,
    strange,
  }
}

const readTabs = (sheets: Sheets, ids: readonly number[]): SheetAnswer<ReadonlyMap<number, Rows>> => {
  if (ids.length === 0) return { ok: true, value: new Map() }
  const answer = sheets.read(
    ids.map((sheetId): GridRange => ({ sheetId, startRowIndex: 0, startColumnIndex: 0 })),
    'typed',
  )
  return answer.ok ? { ok: true, value: new Map(ids.map((id, at) => [id, answer.value[at] ?? []])) } : answer
}

const sheetIds = (told: unknown): readonly number[] => {
  const sheets = isRecord(told) && Array.isArray(told['sheets']) ? told['sheets'] : []
  return sheets.flatMap((sheet: unknown) => {
    const properties = isRecord(sheet) ? sheet['properties'] : undefined
    // Google leaves out a 0.
    return isRecord(properties) ? [typeof properties['sheetId'] === 'number' ? properties['sheetId'] : 0] : []
  })
}

/** One call; three where a tab of ours is missing. `refused`: there is no such file. */
export const readFile = (sheets: Sheets): SheetAnswer<FileCells> => {
  const answer = readTabs(sheets, TAB_IDS)
  if (answer.ok) return { ok: true, value: cellsOf(answer.value, [], []) }
  if (answer.why !== 'refused') return answer
  const described = sheets.describe('sheets.properties.sheetId')
  if (!described.ok) return described
  const there = sheetIds(described.value)
  const ours = TAB_IDS.filter((id) => there.includes(id))
  const found = readTabs(sheets, ours)
  if (!found.ok) return found
  const strange = ours.length === 0 ? there : []
  return {
    ok: true,
    value: cellsOf(
      found.value,
      TAB_IDS.filter((id) => !ours.includes(id)),
      strange,
    ),
  }
}
