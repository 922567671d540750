/** A member's own file through the requests of the local world: what it shows, and what they type in it under their own name. */
import { isRecord, listOf } from '../../src/kernel/json'
import type { Office } from './office'

export type FileTab = 'Mi gente' | 'Asistencia'
export interface OfficeFile {
  readonly id: string
  lines(tab: FileTab): Promise<readonly Readonly<Record<string, unknown>>[]>
  people(): Promise<readonly string[]>
  /** Whether Sheets let them. */
  type(tab: FileTab, person: string, heading: string, value: string): Promise<boolean>
  sharedWith(): Promise<readonly string[]>
}

/** Rows above the lines: a note, hidden keys, headings. */
const HEAD = 3
const letters = (at: number): string => (at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26))

export const officeFile = async (office: Office, name: string): Promise<OfficeFile> => {
  const member = (await office.records('team')).find((row) => row['name'] === name)
  const id = String(member?.['file_url']).split('/').at(-1) ?? ''
  const rows = async (tab: FileTab): Promise<readonly (readonly unknown[])[]> => {
    const answer = await office.get(`/v4/spreadsheets/${id}/values/${encodeURIComponent(`'${tab}'`)}`)
    return listOf(isRecord(answer) ? answer['values'] : []).map(listOf)
  }
  const lines: OfficeFile['lines'] = async (tab) => {
    const all = await rows(tab)
    const headings = (all[HEAD - 1] ?? []).map(String)
    return all.slice(HEAD).map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])))
  }
  return {
    id,
    lines,
    people: async () => (await lines('Mi gente')).map((line) => String(line['Persona'])),
    type: async (tab, person, heading, value) => {
      const all = await rows(tab)
      const row = all.findIndex((cells) => cells[0] === person)
      const column = (all[HEAD - 1] ?? []).indexOf(heading)
      if (row < 0 || column < 0) throw new Error(`no ${person} or no ${heading} in ${JSON.stringify(all)}`)
      const range = `'${tab}'!${letters(column)}${row + 1}`
      const answer = await office.post('/sim/edits', { user: String(member?.['email']), file: id, range, values: [[value]] })
      return isRecord(answer) && answer['ok'] === true
    },
    sharedWith: async () => {
      const files = listOf(await office.get('/sim/spreadsheets')).filter(isRecord)
      const own = files.find((file) => file['id'] === id)
      return listOf(own?.['permissions']).flatMap((one) => (isRecord(one) && one['role'] !== 'owner' ? [String(one['emailAddress'])] : []))
    },
  }
}
