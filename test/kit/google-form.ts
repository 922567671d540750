/** A Google form for tests: its tab in the file, and people who send it. */

import { noteEdit } from '../../src/app/intakes/edited'
import { toSerial } from '../../src/domain/calendar/serial'
import { zone } from '../../src/domain/calendar/zone'
import { forms, links, type Purpose } from '../../src/domain/forms/tables'
import { append } from '../../src/kernel/act'
import type { Programme } from './programme'
import { arrange } from './steps'

export const QUESTIONS = ['Nombre', 'WhatsApp', 'DNI', 'Fecha de nacimiento', 'Curso', 'Código'] as const
const SHEET = 777

/** Linked as the panel does it, with reminders after two days. */
export const linkForm = (one: Programme, name = 'Inscripción', moment: Purpose = 'signup', template = ''): void => {
  const sheetId = SHEET + one.records(forms).length
  one.host.file.api.batchUpdate({
    requests: [
      { addSheet: { properties: { title: `Respuestas de formulario ${sheetId}`, sheetId } } },
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: ['Marca temporal', ...QUESTIONS].map((text) => ({ userEnteredValue: { stringValue: text } })) }],
          fields: 'userEnteredValue',
        },
      },
    ],
  })
  arrange(one, () => [
    append(forms, {
      id: `f_${moment}`,
      name,
      form_url: `https://docs.google.com/forms/d/e/1FAIp${moment}/viewform`,
      moment,
      remind_days: moment === 'signup' ? '2' : '3, 7',
      template_id: template || null,
      google_id: `g_${moment}`,
      sheet_id: sheetId,
      cursor: 0,
      entries: { token: 'entry.3', name: 'entry.1', about: 'entry.2' },
    }),
  ])
}

export interface Sent {
  readonly name?: string
  readonly phone?: string
  readonly document?: string
  readonly birth?: string
  readonly course?: string
  readonly token?: string
}
/** A person sends the form: Google writes a row, and its trigger notes it unless it is `missed`. */
export const sendForm = (
  one: Programme,
  { name, phone, document, birth, course, token }: Sent,
  trigger: 'told' | 'missed' = 'told',
): void => {
  const cells = [toSerial(one.host.at(), zone('America/Argentina/Buenos_Aires')), name, phone, document, birth, course, token]
  const values = cells.map((cell) => ({ userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: cell ?? '' } }))
  one.host.file.api.batchUpdate({ requests: [{ appendCells: { sheetId: SHEET, rows: [{ values }], fields: 'userEnteredValue' } }] })
  const row = one.host.file.api.values.get('Respuestas de formulario 777!A:A', {}).values?.length ?? 2
  if (trigger === 'told') noteEdit(one.host.shared, { sheetId: SHEET, fromRow: row, toRow: row })
}

export const tokenOf = (one: Programme, person: string): string =>
  String(one.records(links).find((row) => row['contact_id'] === person)?.['id'] ?? '')
