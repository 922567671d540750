/** A member's own file as they have it in front of them: its lines by person, and what they do in it. */
import { memberFiles } from '../../src/domain/member-files/tables'
import { team } from '../../src/domain/team/tables'
import type { Programme } from './programme'

const TAB = { people: 'Mi gente', classes: 'Asistencia' } as const
export type MemberTab = keyof typeof TAB

const otherOf = (one: Programme, name: string) => {
  const member = one.records(team).find((row) => row['name'] === name)
  const row = one.records(memberFiles).find(({ id }) => id === member?.['id'])
  return one.host.others.find(({ file }) => file.id === row?.['file'])
}

/** Who may open it. */
export const sharedWith = (one: Programme, name: string): readonly string[] => otherOf(one, name)?.shared ?? []

const rowsOf = (one: Programme, name: string, tab: MemberTab): readonly (readonly unknown[])[] =>
  otherOf(one, name)?.file.api.values.get(`'${TAB[tab]}'`, { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? []

/** Headings and lines, by heading. */
export const linesOf = (one: Programme, name: string, tab: MemberTab = 'people'): readonly Readonly<Record<string, unknown>>[] => {
  const [, , headings = [], ...rows] = rowsOf(one, name, tab)
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), row[at] ?? ''])))
}
export const namesIn = (one: Programme, name: string, tab: MemberTab = 'people'): readonly unknown[] =>
  linesOf(one, name, tab).map((line) => line['Persona'])

/** Everything that stands anywhere in the file, hidden tabs and all. */
export const allWords = (one: Programme, name: string): string => {
  const file = otherOf(one, name)?.file
  return JSON.stringify(file?.tabs().map(({ title }) => file.api.values.get(`'${title}'`, {}).values ?? []) ?? [])
}

const letter = (at: number): string => (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26))

/** As the member, under whose hands a protected cell stays as it is. */
export const typeIn = (one: Programme, name: string, tab: MemberTab, person: string, heading: string, value: string | boolean): void => {
  const [, , headings = [], ...rows] = rowsOf(one, name, tab)
  const row = rows.findIndex((cells) => cells[headings.indexOf('Persona')] === person)
  const column = headings.indexOf(heading)
  if (row < 0 || column < 0) throw new Error(`no ${person} or no ${heading} in the file of ${name}: ${JSON.stringify(rows)}`)
  const email = String(one.records(team).find((member) => member['name'] === name)?.['email'])
  const answer = otherOf(one, name)?.file.person.edit({
    user: email,
    range: `'${TAB[tab]}'!${letter(column)}${row + 4}`,
    values: [[typeof value === 'boolean' ? String(value).toUpperCase() : value]],
  })
  if (!answer?.ok) throw new Error(`${JSON.stringify(answer)}`)
}
export const personOf = (one: Programme, name: string) => {
  const other = otherOf(one, name)
  if (!other) throw new Error(`no file of ${name}`)
  return other.file.person
}
