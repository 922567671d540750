/** A health centre on the built bundle: families, their appointments, the messages around them as set-up offers them, and what left for each. */
import type { Lang } from '../../src/kernel/text'
import { type Approved, must, openPlace, type Place, type Site, type Somebody } from './place'

/** As it is typed into Citas: for whom, which kind, when; `row` as people count rows. */
export interface Visit {
  readonly code: string
  readonly family: string
  readonly member: string
  readonly kind: string
  readonly when: string
}

interface Words {
  readonly organisation: string
  /** Where appointments stand, what is sent around them, and who takes part. */
  readonly tabs: {
    readonly visits: string
    readonly avisos: string
    readonly contacts: { readonly title: string; readonly heading: string }
  }
  readonly templates: readonly (readonly [name: string, text: string])[]
  readonly buttons: readonly string[]
  readonly scheduled: string
  readonly hours: string
}
const WORDS: Readonly<Record<Lang, Words>> = {
  es: {
    organisation: 'Centro de Salud',
    tabs: { visits: 'Citas', avisos: 'Avisos', contacts: { title: 'Contactos', heading: 'Participa' } },
    templates: [
      ['cita_nueva', 'Hola {{nombre}}, te escribimos del Centro de Salud. Te esperamos para {{citas}}. ¿Venís?'],
      ['cita_recordatorio', 'Hola {{nombre}}, te recordamos del Centro de Salud que tenés {{citas}}. ¿Venís?'],
      ['cita_ausente', 'Hola {{nombre}}, en el Centro de Salud no pudimos verlas para {{citas}}. ¿Buscamos otra fecha?'],
    ],
    buttons: ['Confirmo', 'Reprogramar', 'No puedo ir'],
    scheduled: 'Agendada',
    hours: 'lun a vie 8-17',
  },
  pt: {
    organisation: 'Centro de Saúde',
    tabs: { visits: 'Consultas', avisos: 'Lembretes', contacts: { title: 'Contatos', heading: 'Participa' } },
    templates: [
      ['cita_nueva', 'Olá {{nome}}, aqui é do Centro de Saúde. Esperamos você para {{consultas}}. Você vem?'],
      ['cita_recordatorio', 'Olá {{nome}}, o Centro de Saúde lembra que você tem {{consultas}}. Você vem?'],
      ['cita_ausente', 'Olá {{nome}}, no Centro de Saúde não vimos vocês para {{consultas}}. Buscamos outra data?'],
    ],
    buttons: ['Confirmo', 'Remarcar', 'Não posso ir'],
    scheduled: 'Agendada',
    hours: 'seg a sex 8-17',
  },
  en: {
    organisation: 'Health Centre',
    tabs: { visits: 'Appointments', avisos: 'Reminders', contacts: { title: 'Contacts', heading: 'Takes part' } },
    templates: [
      ['cita_nueva', 'Hello {{name}}, this is the Health Centre. We expect you for {{appointments}}. Will you come?'],
      ['cita_recordatorio', 'Hello {{name}}, the Health Centre reminds you of {{appointments}}. Will you come?'],
      ['cita_ausente', 'Hello {{name}}, at the Health Centre we missed you for {{appointments}}. Shall we find another day?'],
    ],
    buttons: ['I confirm', 'Reschedule', 'I cannot come'],
    scheduled: 'Scheduled',
    hours: 'Mon to Fri 8-17',
  },
}

export interface Clinic extends Site {
  add(visit: Visit, row: number): Promise<void>
  /** Whether the family takes part, as the file's language says it. */
  participates(family: string, word: string): Promise<void>
}

export const openClinic = async (place: Place, families: readonly Somebody[]): Promise<Clinic> => {
  const { organisation, tabs, templates, buttons, scheduled, hours } = WORDS[place.lang]
  const approved = templates.map(([name, text]): Approved => ({ name, text, buttons }))
  const site = await openPlace(place, { organisation, uses: ['appointments', 'tasks'], templates: approved, people: families })
  const { panel, local, type } = site
  const rows = families.map(({ name, phone }, at) => ({ line: at + 2, name, phone: `+${phone}`, e164: `+${phone}`, fields: {}, own: {} }))
  must(await panel('contacts.import', { batch: 'b1', part: 0, parts: 1, permission: 'form', rows }))
  must(await panel('starters.begin', {}))
  await type(`${tabs.avisos}!I2:I5`, Array(4).fill([true]))
  await site.pass(2)
  must(await panel('team.saveHours', { id: 'team', hours, holidays: 'yes', closed: '' }))
  const nameOf = (code: string): string => families.find((one) => one.code === code)?.name ?? ''
  return {
    ...site,
    add: ({ family, member, kind, when }, row) =>
      type(`${tabs.visits}!A${row}:G${row}`, [[nameOf(family), member, kind, when, 'Centro', '', scheduled]]),
    participates: async (code, word) => {
      const at = (await local.records('contacts')).findIndex((row) => row['full_name'] === nameOf(code))
      const { title, heading } = tabs.contacts
      await type(`${title}!${await site.columnOf(title, heading)}${at + 2}`, [[word]])
    },
  }
}
