/** A quarter of a youth course on the built bundle, driven by requests: people, courses, texts, and what phones, forms and people do. */
import { isRecord, listOf } from '../../src/kernel/json'
import { at, type Office, openOffice } from './office'
import { approve } from './place'

export type Row = Readonly<Record<string, unknown>>
const USER = 'engine@hilo.example'

export const PEOPLE = {
  P01: ['Camila Rojas', '5491155550101', '2003-04-10'],
  P02: ['Brian Díaz', '5491155550102', '2004-01-20'],
  P03: ['Luz Quispe', '5491155550103', '2001-11-02'],
  P04: ['Nahuel Ibáñez', '5491155550104', '2005-06-30'],
  P05: ['Mía Fernández', '5491155550105', '2002-02-02'],
  P06: ['Tomás Vera', '5491155550106', '2000-09-15'],
  P07: ['Abril Núñez', '5491155550107', '2003-03-03'],
  P08: ['Iván Flores', '5491155550108', '2001-01-01'],
  P09: ['Sofía Mamani', '5491155550109', '2010-08-14'],
  P10: ['Dylan Castro', '5491155550110', '2004-12-01'],
  P11: ['Zoe Gutiérrez', '5491155550111', '2003-07-07'],
  P12: ['Kevin Araújo', '5491155550112', '2002-05-05'],
} as const
export type Code = keyof typeof PEOPLE
export const CODES = Object.keys(PEOPLE).filter((code): code is Code => code in PEOPLE)
/** Phones that somebody got instead of the one they gave. */
const corrected = new Map<Code, string>()
export const phoneOf = (code: Code): string => corrected.get(code) ?? PEOPLE[code][1]
export const correctPhone = (code: Code, phone: string): Map<Code, string> => corrected.set(code, phone)

const HELLO = 'Hola {{nombre}}, te escribimos de la Fundación Jóvenes en Oficio por los cursos de este trimestre'
const TEMPLATES: readonly (readonly [name: string, text: string, buttons: readonly string[]])[] = [
  ['t1_recordatorio_inscripcion', `${HELLO}: te falta completar la inscripción a {{curso}}: {{enlace}} ¡Te esperamos!`, []],
  ['t1_lista_de_espera', `${HELLO}: quedaste en la lista de espera de {{curso}}, en el lugar {{puesto}}. Te avisamos.`, []],
  [
    't1_permiso_adulto',
    `${HELLO}: para {{curso}} falta el permiso de un adulto. Reenviale este enlace: {{permiso_de_adulto}} Gracias.`,
    [],
  ],
  [
    't1_confirmacion',
    `${HELLO}: quedaste en {{curso}}. Empezás el {{empieza}}, {{horario}}. Te acompaña {{mentor}}. Entrá acá el primer día: {{enlace}} ¿Venís?`,
    ['Confirmo', 'No puedo'],
  ],
  ['t1_empieza_pronto', `${HELLO}: {{curso}} empieza el {{empieza}}. ¡Nos vemos!`, []],
  ['t1_encuesta', `${HELLO}: terminó {{curso}}. Contanos cómo te fue: {{formulario_encuesta}} Son dos preguntas.`, []],
  ['t1_trabajo', `${HELLO}: pasaron unos meses de {{curso}}. ¿Cómo te va? {{formulario_trabajo}} Son dos preguntas.`, []],
]

const BOT = [
  ['Inicio', 'Para anotarte guardamos tu nombre y número. ¿De acuerdo?', 'Acepto / No acepto / Hablar con una persona', '', '', ''],
  ['Acepto', '¿Qué curso te interesa?', '[Cursos abiertos]', 'Curso', 'Enlace', 'Anota permiso: sí'],
  ['Enlace', '¡Listo! Anotate en {{curso}} acá: {{formulario Inscripción}}', '', '', '', 'Termina'],
  ['No acepto', 'Está bien.', '', '', '', 'Anota permiso: no'],
  ['Hablar con una persona', 'Le aviso al equipo. Te respondemos {{cuándo}}.', '', '', '', 'Pasa a una persona: Programa'],
  ['No entiendo', 'No encontré «{{lo que escribió}}». Elegí de la lista.', '(las anteriores)', '', '', ''],
  ['No entiendo otra vez', '¿Querés que te escriba una persona?', 'Hablar con una persona', '', 'Hablar con una persona', ''],
  ['Audio o foto', 'Gracias, lo mira una persona. Te respondemos {{cuándo}}.', '', '', '', 'Pasa a una persona: Programa'],
]
const COURSES = [
  ['Oficios digitales', 'compu, computación, digital', 'digital'],
  ['Gastronomía', 'cocina, chef', 'gastronomía'],
  ['Atención al cliente', 'ventas, cajero', 'atención'],
] as const
const MENTORS = [
  ['Ana Peralta', 'digital', 'ana@hilo.example'],
  ['Jorge Lima', 'digital, gastronomía', 'jorge@hilo.example'],
  ['Rosa Medina', 'atención', 'rosa@hilo.example'],
] as const
const AVISOS = [
  ['Lista de espera', 'Inscripciones', 'Al pasar a En espera', '', '', 't1_lista_de_espera', '', '', true],
  ['Permiso de adulto', 'Inscripciones', 'Al pasar a Falta permiso', '', '', 't1_permiso_adulto', '', '', true],
  [
    'Confirmación',
    'Inscripciones',
    'Al pasar a Confirmada',
    '',
    '',
    't1_confirmacion',
    'Mentor/a tiene algo',
    'Tarea de llamar (4 h)',
    true,
  ],
  ['Empieza pronto', 'Inscripciones', '3 días antes', 'Empieza', '10:00', 't1_empieza_pronto', '', '', true],
  ['Encuesta', 'Inscripciones', '3 días después', 'Termina', '10:00', 't1_encuesta', '', '', true],
  ['Trabajo', 'Inscripciones', '90 y 180 días después', 'Termina', '10:00', 't1_trabajo', '', '', true],
]
const FORMS = [
  ['Inscripción', 'signup', '2', 't1_recordatorio_inscripcion'],
  ['Encuesta', 'end', '3, 7', 't1_encuesta'],
  ['Trabajo', 'm3', '', 't1_trabajo'],
] as const

export interface Quarter {
  readonly office: Office
  type(range: string, values: readonly (readonly (string | number | boolean)[])[]): Promise<unknown>
  /** Sleeps up to this moment, as nothing is due on the way; then this much time passes as it does. */
  go(words: string, pass?: string): Promise<void>
  says(code: Code, text: string): Promise<void>
  /** What the phone of somebody got from the programme, oldest first. */
  told(code: Code): Promise<readonly Row[]>
  taps(code: Code, words: string, button: string, pass?: string): Promise<void>
  reads(code: Code): Promise<void>
  /** Fills the form of the last link that came. */
  fills(code: Code, form: string, answers: Readonly<Record<string, string>>): Promise<void>
  signsUp(code: Code, more?: Readonly<Record<string, string>>): Promise<void>
  personOf(code: Code): Promise<string>
  enrolment(code: Code): Promise<Row>
  stateOf(code: Code): Promise<unknown>
  /** What Meta took for this person, oldest first; `template` is '' for words of the conversation. */
  sent(code: Code): Promise<readonly { readonly at: number; readonly template: string; readonly state: string }[]>
  close(): Promise<void>
}

export const openQuarter = async (begins: string): Promise<Quarter> => {
  const office = await openOffice(begins)
  const type: Quarter['type'] = (range, values) => office.post('/sim/edits', { user: USER, range, values })
  const inbox = async (code: Code): Promise<readonly Row[]> => {
    const list = await office.get(`/sim/phones/${phoneOf(code)}/messages`)
    return listOf(isRecord(list) ? list['messages'] : list).filter(isRecord)
  }
  const told: Quarter['told'] = async (code) => (await inbox(code)).filter((row) => row['from'] !== phoneOf(code))
  const pass = (time: string): Promise<unknown> => office.post('/sim/clock', { advance: time })
  const personOf: Quarter['personOf'] = async (code) =>
    String((await office.records('people')).find((row) => row['wa_id'] === phoneOf(code))?.['id'] ?? '')
  const enrolment: Quarter['enrolment'] = async (code) => {
    const id = await personOf(code)
    return (await office.records('enrolments')).find((row) => row['person_id'] === id) ?? {}
  }
  const fills: Quarter['fills'] = async (code, form, answers) => {
    const token =
      JSON.stringify(await told(code))
        .match(/hl[0-9a-z]{16}/g)
        ?.at(-1) ?? ''
    const id = (await office.records('forms')).find((row) => row['name'] === form)?.['google_id']
    const sent = { 'Código (no lo cambies)': token, ...answers }
    const answer = await office.post(`/sim/forms/${id}/responses`, { answers: sent })
    if (token === '' || !isRecord(answer) || !answer['row']) throw new Error(`${code} could not answer: ${JSON.stringify(answer)}`)
    await pass('PT1M')
  }

  for (const code of CODES) await office.post('/sim/phones', { waId: phoneOf(code), name: PEOPLE[code][0] })
  await approve(
    office.world,
    'es',
    TEMPLATES.map(([name, text, buttons]) => ({ name, text, buttons })),
  )
  await pass('PT1M')
  await office.ask('templates.sync', {})
  await office.ask('team.saveHours', { id: 'team', hours: 'lun a vie 9-13 y 14-18', holidays: 'yes', closed: '' })
  await office.type('Temas', (await office.records('themes')).findIndex((row) => row['id'] === 'th_programme') + 2, {
    'Responder en': '2 h',
    'Lo atiende': 'coordinación',
  })
  await type('Bot!A2:F9', BOT)
  await type(
    'Cursos!A2:B4',
    COURSES.map(([name]) => [name, true]),
  )
  await type(
    'Cursos!F2:P4',
    COURSES.map(([, aliases, skill]) =>
      [4, '1/2/2027', '19/2/2027', '1/3/2027', '28/5/2027', 'lunes a las 18', 'https://curso.example'].concat(
        aliases,
        skill,
        16,
        '2027-T1',
      ),
    ),
  )
  for (const [row, [name, skills, email]] of MENTORS.entries())
    await office.type('Equipo', row + 2, { Nombre: name, Correo: email, 'Sabe de': skills, Máximo: 3, Área: 'mentores' })
  await office.type('Equipo', 5, { Nombre: 'Carla Ríos', Correo: 'carla@hilo.example', Área: 'coordinación', Coordina: true })
  await type('Avisos!A2:I7', AVISOS)
  await pass('PT3M')
  for (const [name, purpose, remind, template] of FORMS) await office.ask('forms.link', { name, address: '', purpose, remind, template })
  await pass('PT1M')

  return {
    office,
    type,
    told,
    fills,
    personOf,
    enrolment,
    go: async (words, time = 'PT6M') => {
      await office.post('/sim/clock', { to: at(words), asleep: true })
      await pass(time)
    },
    says: async (code, text) => {
      await office.writes(phoneOf(code), text)
      await pass('PT10S')
    },
    taps: async (code, words, button, time = 'PT1M') => {
      const own = (await told(code)).filter((row) => JSON.stringify(row).includes(words)).at(-1)
      await office.post(`/sim/phones/${phoneOf(code)}/tap`, { message: own?.['id'], button })
      await pass(time)
    },
    reads: async (code) => {
      await office.post(`/sim/phones/${phoneOf(code)}/read`, {})
    },
    signsUp: (code, more = {}) => {
      const [name, phone, birth] = PEOPLE[code]
      return fills(code, 'Inscripción', { 'Nombre y apellido': name, WhatsApp: `+${phone}`, 'Fecha de nacimiento': birth, ...more })
    },
    sent: async (code) => {
      const all = await office.get('/sim/graph/messages')
      return listOf(isRecord(all) ? all['messages'] : all)
        .flatMap((one) => (isRecord(one) && isRecord(one['request']) ? [{ one, request: one['request'] }] : []))
        .filter(({ request }) => String(request['to']).endsWith(phoneOf(code)))
        .map(({ one, request }) => ({
          at: Number(one['at']),
          template: isRecord(request['template']) ? String(request['template']['name']) : '',
          state: String(one['state'] ?? one['status']),
        }))
        .sort((a, b) => a.at - b.at)
    },
    stateOf: async (code) => (await enrolment(code))['state_known'],
    close: () => office.close(),
  }
}

export const textOf = (rows: readonly Row[]): string => rows.map((row) => JSON.stringify(row)).join('\n')
