/** Makes one spreadsheet file out of its rooms: the API, the people, the versions, the picture and the journal. */
import { makeApi } from './api/api'
import { NotEmulated } from './errors'
import type { By, FileSpec, PersonAnswer, SpreadsheetFile } from './interface'
import { type FileState, imageOf, newState } from './model/state'
import { act } from './people/act'
import { makePerson } from './people/person'
import { History } from './people/undo'
import { makeRoom } from './room'
import { Versions } from './versions/versions'
import { showTab, showView } from './view/view'

const OWNER = 'owner@example.org'

const build = (spec: FileSpec, state: FileState): SpreadsheetFile => {
  const history = new History()
  const versions = new Versions([], () => {})
  const owner = spec.owner ?? OWNER
  const room = makeRoom({
    id: spec.id,
    owner,
    state,
    revision: 0,
    now: spec.now,
    keepers: [history, versions],
    random: spec.random ?? Math.random,
  })
  const { store, book } = room

  const restore = ({ user, version }: By & { readonly version: string }): PersonAnswer =>
    act(room, user, (work) => {
      const content = versions.content(version)
      if (content === undefined) throw new NotEmulated(`version ${version}`)
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
    tabs: () => state.sheets.map(showTab),
    view: (sheetId, fromRow, toRow) => showView(book, store.revision, sheetId, fromRow, toRow),
    changed: (listener) => store.changed(listener),
    versions: () => versions.list(),
    nameVersion: (name) => versions.take(name, spec.now(), store.revision, state),
    copyAs: (newId, options = {}) => build({ ...spec, id: newId, owner: options.owner ?? owner }, imageOf(state)),
    toXlsx: () => {
      throw new NotEmulated('toXlsx')
    },
    close: () => {},
  }
}

/** Makes a new file with one tab of 1000 × 26, or opens the one that the journal holds. */
export const createFile = (spec: FileSpec): SpreadsheetFile =>
  build(spec, newState({ title: spec.title, locale: spec.locale, timeZone: spec.timeZone }))
