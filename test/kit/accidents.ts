/** What people do to a file of Hilo's without meaning harm, as data: what they do, and what must come of the send that waits for tomorrow. */
import { agenda } from '../../src/app/agenda'
import { consents } from '../../src/domain/consent/consents'
import { contacts, people } from '../../src/domain/contacts/contacts'
import { home } from '../../src/domain/home/home'
import { ledger, waiting } from '../../src/domain/inbox/tables'
import { messages } from '../../src/domain/messages/messages'
import { queue, upcoming } from '../../src/domain/outbox/queue'
import { sends } from '../../src/domain/sends/tables'
import { settings } from '../../src/domain/settings/settings'
import { templates } from '../../src/domain/templates/tables'
import type { Table } from '../../src/kernel/table'
import { HOUR } from '../../src/kernel/time'
import { post, untilQuiet } from './flows'
import { type Life, OUT_BEFORE, PEOPLE } from './life'
import { textFrom } from './meta'
import { connectLine, setUp } from './programme'
import { columnOf, importPeople, minutes, phoneOf, type, waIdOf } from './steps'

export interface Accident {
  readonly name: string
  /** Needs the versions of the file, which a picture does not keep. */
  readonly fresh?: true
  happen(life: Life): void
  /** What somebody does afterwards, beside taking the repairs that the panel offers. */
  recover?(life: Life): void
  /** Who gets «Taller» without another word of a person. */
  readonly tomorrow?: readonly number[]
  /** … and after somebody ticked «Enviar igual» wherever a row is held. */
  readonly anyway?: readonly number[]
  /** What the rows that did not leave say under «Por qué». */
  readonly why?: RegExp
  /** What people wrote, as it stands in Mensajes at the end. */
  readonly heard?: readonly string[]
}

const ALL = [0, 3, 4] as const
export const HEARD = ['Baja', 'hola', 'gracias', 'Baja', 'buenas'] as const
export const defaults = { tomorrow: ALL, anyway: ALL, why: /./, heard: HEARD } as const

const user = 'ana@example.org'
const must = (answer: { readonly ok: boolean; readonly message?: string }): void => {
  if (!answer.ok) throw new Error(answer.message)
}
const person = ({ one }: Life) => one.host.file.person
const quoted = ({ one }: Life, table: Table): string => `'${one.title(table)}'`
const copy = (life: Life, table: Table, from: string, to: string): void =>
  must(person(life).copyPaste({ user, from: `${quoted(life, table)}!${from}`, to: `${quoted(life, table)}!${to}` }))
const deleteRows = (life: Life, table: Table, row: number, count = 1): void =>
  must(person(life).delete({ user, sheet: life.one.sheetId(table), axis: 'rows', at: row - 1, count }))
const undo = (life: Life): void => must(person(life).undo({ user }))
const deleteTab = (life: Life, table: Table): void => must(person(life).deleteTab({ user, sheet: life.one.sheetId(table) }))
const deleteTechnical = (life: Life, title: string): void => must(person(life).deleteTab({ user, sheet: title }))
const place = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
const deleteColumn = (life: Life, table: Table, key: string): void =>
  must(person(life).delete({ user, sheet: life.one.sheetId(table), axis: 'columns', at: place(columnOf(life.one, table, key)) }))
/** Puts an empty column in front and moves the cells of another there. */
const cutColumn = (life: Life, table: Table, key: string): void => {
  must(person(life).insert({ user, sheet: life.one.sheetId(table), axis: 'columns', at: 0 }))
  const from = columnOf(life.one, table, key)
  must(person(life).cutPaste({ user, from: `${quoted(life, table)}!${from}1:${from}60`, to: `${quoted(life, table)}!A1` }))
}
const importAgain = ({ one }: Life): void => {
  importPeople(one, PEOPLE, 'form', 'again')
  minutes(one, 17)
}

const NO_ROW = { contacts: /ya no está en Contactos/, sends: /ya no está en Envíos/ } as const
const LOST = /^Se perdió una pestaña oculta/

const ROWS: readonly Accident[] = [
  { name: 'nothing at all', happen: () => undefined },
  {
    name: 'an older version is restored',
    fresh: true,
    happen: (life) => {
      post(life.one, textFrom(waIdOf(3), 'Baja', 'wamid.between', life.one.host.at()))
      untilQuiet(life.one)
      must(person(life).restoreVersion({ user, version: life.version }))
    },
    // «Taller» was scheduled later and is gone with it; «Clase» had left, and goes again only by somebody's word.
    tomorrow: [],
    anyway: [0, 4],
    why: /^Alguien restauró una versión anterior/,
    heard: ['Baja', 'gracias', 'Baja', 'buenas'],
  },
  { name: 'rows of Contactos are copied and pasted, ids and all', happen: (life) => copy(life, contacts, 'A4:Z6', 'A10') },
  { name: 'rows of Envíos are copied and pasted', happen: (life) => copy(life, sends, 'A2:Z3', 'A8') },
  { name: 'rows of Por salir are copied and pasted', happen: (life) => copy(life, upcoming, 'A2:Z20', 'A30') },
  {
    name: 'a row of Contactos is deleted',
    happen: (life) => deleteRows(life, contacts, 5),
    tomorrow: [0, 4],
    anyway: [0, 4],
    why: NO_ROW.contacts,
  },
  {
    name: 'a row of Contactos is deleted and comes back with Ctrl+Z an hour later',
    happen: (life) => {
      deleteRows(life, contacts, 5)
      minutes(life.one, HOUR / 60_000)
      undo(life)
    },
  },
  {
    name: 'all rows of Contactos are deleted and the list is imported again',
    happen: (life) => deleteRows(life, contacts, 2, PEOPLE),
    recover: importAgain,
  },
  {
    name: 'who said BAJA is deleted and typed again with «Sí»',
    happen: (life) => {
      deleteRows(life, contacts, 2 + OUT_BEFORE)
      minutes(life.one, 2)
      type(life.one, contacts, 12, { full_name: 'Persona1 de nuevo', phone: phoneOf(OUT_BEFORE), consent: 'Sí' })
    },
  },
  {
    name: 'a row of Envíos is deleted',
    happen: (life) => deleteRows(life, sends, 3),
    tomorrow: [],
    anyway: [],
    why: NO_ROW.sends,
  },
  {
    name: 'a row of Envíos is deleted and comes back with Ctrl+Z',
    happen: (life) => {
      deleteRows(life, sends, 3)
      minutes(life.one, 20)
      undo(life)
    },
  },
  { name: 'rows of Por salir are deleted', happen: (life) => deleteRows(life, upcoming, 4, 5) },
  {
    name: 'Mensajes is sorted',
    happen: (life) =>
      must(
        person(life).sort({
          user,
          range: `${quoted(life, messages)}!A2:Z60`,
          by: [{ column: 1 }, { column: 0, descending: true }],
        }),
      ),
  },
  { name: 'rows of Mensajes are deleted', happen: (life) => deleteRows(life, messages, 3, 3) },
  { name: 'the zone of the file is changed', happen: (life) => must(person(life).setZone({ user, timeZone: 'America/Mexico_City' })) },
  { name: 'the language of the file is changed', happen: (life) => must(person(life).setLocale({ user, locale: 'en_US' })) },
]

const TABS: readonly Accident[] = [
  {
    name: 'the tab Contactos is deleted, and the list imported again',
    happen: (life) => deleteTab(life, contacts),
    recover: importAgain,
  },
  {
    name: 'the tab Contactos is deleted, and nothing done about it',
    happen: (life) => deleteTab(life, contacts),
    tomorrow: [],
    anyway: [],
    why: NO_ROW.contacts,
  },
  {
    name: 'the tab Plantillas is deleted',
    happen: (life) => deleteTab(life, templates),
    recover: ({ one }) => {
      const synced = one.call('templates.sync', {})
      if (!synced.ok) throw new Error(synced.problem)
    },
  },
  { name: 'the tab Envíos is deleted', happen: (life) => deleteTab(life, sends), tomorrow: [], anyway: [], why: NO_ROW.sends },
  { name: 'the tab Por salir is deleted', happen: (life) => deleteTab(life, upcoming) },
  { name: 'the tab Mensajes is deleted', happen: (life) => deleteTab(life, messages), heard: ['gracias', 'Baja', 'buenas'] },
  { name: 'the tab Inicio is deleted', happen: (life) => deleteTab(life, home) },
  {
    name: 'the hidden queue is deleted',
    happen: (life) => deleteTab(life, queue),
    tomorrow: [],
    anyway: [],
    why: /no va a salir/,
  },
  ...[people, ledger, waiting, agenda, consents].map(
    (table): Accident => ({
      name: `the hidden tab «${table.heading.es}» is deleted`,
      happen: (life) => deleteTab(life, table),
      tomorrow: [],
      why: LOST,
    }),
  ),
  {
    name: 'the hidden tab «Ajustes» is deleted, and the line connected again',
    happen: (life) => deleteTab(life, settings),
    recover: ({ one }) => connectLine(one),
    tomorrow: [],
    why: LOST,
  },
  {
    name: 'the hidden tab of commits is deleted, and set-up run again',
    happen: (life) => deleteTechnical(life, '_hilo'),
    recover: ({ one }) => {
      setUp(one)
      minutes(one, 17)
    },
  },
  {
    name: 'the hidden tab of pictures is deleted, and set-up run again',
    happen: (life) => deleteTechnical(life, '_antes'),
    recover: ({ one }) => {
      setUp(one)
      minutes(one, 17)
    },
  },
  ...[contacts, sends, upcoming, messages, templates].map(
    (table): Accident => ({
      name: `the tab ${table.heading.es} is duplicated`,
      happen: (life) => must(person(life).duplicateTab({ user, sheet: life.one.sheetId(table) })),
    }),
  ),
]

const COLUMNS: readonly (readonly [Table, string])[] = [
  [contacts, 'phone'],
  [contacts, 'id'],
  [contacts, 'consent'],
  [contacts, 'send_state'],
  [messages, 'status'],
  [messages, 'id'],
  [messages, 'wamid'],
  [sends, 'state'],
  [upcoming, 'state'],
  [upcoming, 'id'],
  [upcoming, 'cancel'],
]

export const ACCIDENTS: readonly Accident[] = [
  ...ROWS,
  ...TABS,
  ...COLUMNS.flatMap(([table, key]): Accident[] => [
    { name: `the column ${key} of ${table.heading.es} is deleted`, happen: (life) => deleteColumn(life, table, key) },
    { name: `the column ${key} of ${table.heading.es} is cut and pasted`, happen: (life) => cutColumn(life, table, key) },
  ]),
]
