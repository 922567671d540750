/** Makes one spreadsheet file out of its rooms: the API, the people, the versions, the picture and the journal. */
import { makeApi } from './api/api'
import { working } from './api/calls'
import { refuse } from './errors'
import type { By, FileSpec, PersonAnswer, SpreadsheetFile } from './interface'
import { JournalKeeper } from './journal/kept'
import { type FileState, imageOf, languageOf, newState } from './model/state'
import { act } from './people/act'
import { makePerson } from './people/person'
import { History } from './people/undo'
import { receiveTab } from './requests/tabs'
import { makeRoom } from './room'
import { type Kept, Versions } from './versions/versions'
import { showTab, showView } from './view/view'
import { writeXlsx } from './xlsx/workbook'

const COPY_TITLE = {
  es: (title: string) => `Copia de ${title}`,
  pt: (title: string) => `Cópia de ${title}`,
  en: (title: string) => `Copy of ${title}`,
} as const
const OWNER = 'owner@example.org'

interface Opened {
  readonly state: FileState
  readonly revision: number
  readonly versions: readonly Kept[]
}

/** What the journal holds, or else `fresh`, which it then holds. */
const open = (keeper: JournalKeeper | undefined, fresh: () => FileState): Opened => {
  const found = keeper?.open()
  if (found !== undefined) return found
  const made = { state: fresh(), revision: 0, versions: [] }
  keeper?.image(made.state, 0)
  return made
}

/** Other people's rights do not come along with a copy, nor metadata that only the old file's script could see. */
const copyOf = (state: FileState): FileState => {
  const copy = imageOf(state)
  for (const sheet of copy.sheets) {
    const protectedRanges = sheet.parts.protectedRanges.map(({ editors: _, ...one }) => one)
    sheet.parts = { ...sheet.parts, protectedRanges }
  }
  copy.metadata = new Map([...copy.metadata].filter(([, one]) => one.visibility === 'DOCUMENT'))
  return copy
}

const build = (spec: FileSpec, fresh: () => FileState): SpreadsheetFile => {
  const keeper = spec.journal === undefined ? undefined : new JournalKeeper(spec.journal)
  const { state, revision, versions: old } = open(keeper, fresh)
  const history = new History()
  const versions = new Versions(old, (version) => keeper?.mark(version))
  const owner = spec.owner ?? OWNER
  const random = spec.random ?? Math.random
  const room = makeRoom({ id: spec.id, owner, state, revision, now: spec.now, safe: keeper, told: [versions, history], random })
  const { store, book } = room

  const restore = ({ user, version }: By & { readonly version: string }): PersonAnswer =>
    act(room, user, (work) => {
      const content = versions.content(version)
      if (content === undefined) return refuse(`No such version: ${version}`)
      work.editor.putAll(imageOf(state), content)
      return { change: 'OTHER' }
    })

  const api = makeApi(room, owner)
  return {
    id: spec.id,
    owner,
    get title() {
      return state.properties.title
    },
    get locale() {
      return state.properties.locale
    },
    get timeZone() {
      return state.properties.timeZone
    },
    get revision() {
      return store.revision
    },
    api,
    apiAs: (user) => makeApi(room, user),
    person: makePerson(room, history, restore),
    receive: (user, tab) => working(room, user, 'api', (work) => receiveTab(work, tab)),
    tabs: () => state.sheets.map(showTab),
    view: (sheetId, fromRow, toRow) => showView(book, store.revision, sheetId, fromRow, toRow),
    changed: (listener) => store.changed(listener),
    versions: () => versions.list(),
    nameVersion: (name) => versions.take(name, spec.now(), store.revision, state),
    copyAs: (newId, options = {}) => {
      const { journal: _, ...rest } = spec
      const title = options.title ?? COPY_TITLE[languageOf(state.properties.locale)](state.properties.title)
      const journal = options.journal === undefined ? {} : { journal: options.journal }
      return build({ ...rest, ...journal, id: newId, owner: options.owner ?? owner }, () => {
        const copy = copyOf(state)
        copy.properties = { ...copy.properties, title }
        return copy
      })
    },
    twin(now) {
      const { journal: _, ...rest } = spec
      return build({ ...rest, now }, () => imageOf(state))
    },
    toXlsx: () => writeXlsx(book),
    close: () => spec.journal?.close(),
  }
}

/** Makes a new file with one tab of 1000 × 26, or opens the one that the journal holds. */
export const createFile = (spec: FileSpec): SpreadsheetFile =>
  build(spec, () => newState({ title: spec.title, locale: spec.locale, timeZone: spec.timeZone }))
