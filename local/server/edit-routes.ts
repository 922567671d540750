/** A person in the grid: one deed of theirs a request, and what Sheets fires for it. */
import type { AppsScript } from '../apps-script/host'
import type { Person, SpreadsheetFile } from '../apps-script/workbook/index'
import type { OtherFiles } from '../other-files'
import { BadRequest, json, type Routes } from './http'
import { type Body, optionalText, record, text } from './parse'

const DEEDS = [
  'edit',
  'sort',
  'filter',
  'insert',
  'delete',
  'move',
  'hide',
  'resize',
  'addTab',
  'renameTab',
  'deleteTab',
  'duplicateTab',
  'moveTab',
  'hideTab',
  'deleteChart',
  'cutPaste',
  'copyPaste',
  'format',
  'setZone',
  'setLocale',
  'undo',
  'restoreVersion',
] as const satisfies readonly (keyof Person)[]

interface Deed {
  readonly kind: (typeof DEEDS)[number]
  readonly details: Body
}

/** `{"range":…,"values":…}`, or one deed by name: `{"sort":{…}}`. */
const deedOf = (body: Body): Deed => {
  const kind = DEEDS.find((name) => body[name] !== undefined)
  if (kind !== undefined) return { kind, details: record(body[kind]) }
  if (body.range !== undefined && body.values !== undefined) return { kind: 'edit', details: body }
  throw new BadRequest(`Give "range" and "values", or one of ${DEEDS.join(', ')}.`)
}

export const editRoutes = (host: AppsScript, file: () => SpreadsheetFile, others: OtherFiles): Routes => ({
  'GET /sim/file-versions': () => json(file().versions()),
  'POST /sim/file-versions': async (asked) => json(file().nameVersion(text(record(await asked.json()), 'name'))),
  'POST /sim/edits': async (asked) => {
    const body = record(await asked.json())
    const user = optionalText(body, 'user') ?? host.users.owner
    host.users.of(user)
    const { kind, details } = deedOf(body)
    const id = optionalText(body, 'file')
    if (id !== undefined && !others.mayOpen(id, user)) throw new BadRequest('You need access to this file.', 403)
    const meant = id === undefined ? file() : others.find(id)
    const deed: unknown = meant && Reflect.get(meant.person, kind)
    if (typeof deed !== 'function') throw new BadRequest(`NotEmulated: ${kind}`, 501)
    const answer: ReturnType<Person['undo']> = Reflect.apply(deed, meant?.person, [{ ...details, user }])
    if (!answer.ok) return json(answer)
    // No trigger sits on another file.
    if (id === undefined) await host.people.changed(answer.events)
    return json({ ok: true, events: answer.events })
  },
})
