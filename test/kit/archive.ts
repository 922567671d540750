/** A programme with a full tab of messages that has stepped back, and everything that was said, wherever it stands. */
import type { SpreadsheetFile } from '../../local/apps-script/workbook/index'
import { layoutIn } from '../../src/app/memory'
import { archive } from '../../src/domain/archive/archive'
import { messages } from '../../src/domain/messages/messages'
import { settings } from '../../src/domain/settings/settings'
import type { Rec } from '../../src/kernel/table'
import { DAY } from '../../src/kernel/time'
import { friendly, textFrom } from './meta'
import { type Programme, recordsIn } from './programme'
import { importPeople, minutes, schedule, teaching, waIdOf } from './steps'

/** Rows after which a tab is full, in place of the product's twenty thousand. */
export const FULL = 6

export const write = (one: Programme, id: string, from = 0): void => {
  one.post(textFrom(waIdOf(from), `hola ${id}`, `wamid.${id}`, one.host.at(), `Persona${from}`))
}

/** Two messages left, words of two people came, and the tab that they filled has stepped back. */
export const rolled = (beforehand: (one: Programme) => void = () => undefined): Programme => {
  const one = teaching({ uses: ['sends'] })
  let count = 0
  importPeople(one, 2)
  minutes(one, 16)
  one.host.answer = (request) =>
    request.url.includes('/messages')
      ? { ok: true, status: 200, headers: {}, body: JSON.stringify({ messages: [{ id: `wamid.out${count++}` }] }) }
      : friendly(request)
  schedule(one, 2)
  minutes(one, 3)
  for (const id of ['a', 'b', 'c', 'd']) write(one, id, id === 'd' ? 1 : 0)
  beforehand(one)
  minutes(one, 17)
  return one
}
/** So long later that the old tab may go: tidied, and looked at by the archive when the next minute comes. */
export const old = (beforehand?: (one: Programme) => void): Programme => {
  const one = rolled(beforehand)
  one.host.move(39 * DAY)
  minutes(one, 2)
  one.host.move(3 * DAY)
  return one
}

/** Every tab that holds messages, by where it is; columns stand as they were made. */
export const messageTabs = (one: Programme): readonly { readonly place: string; readonly rows: readonly Rec[] }[] => {
  const shared = Object.fromEntries(one.host.sharedStore)
  const tab = layoutIn(shared, one.world.kitFor(shared))?.tabs.get(messages.key)
  if (!tab) return []
  const of = (place: string, file: SpreadsheetFile) =>
    file
      .tabs()
      .filter(({ title }) => /Mensajes/.test(title))
      .map(({ sheetId, title }) => ({ place: `${place} ${title}`, rows: recordsIn(one.world, file, messages, tab, sheetId) }))
  return [...of('book', one.host.file), ...one.host.others.flatMap(({ file }) => of('archive', file))]
}

export const archiveOf = (one: Programme) => archive.of({ all: () => one.records(settings) } as never)
