/** A quarter of a youth course on the built bundle, by requests alone: sign-up by bot and form, places, mentors, confirmation, dated messages; run by name with jest's testMatch. */
import { isRecord, isText } from '../src/kernel/json'
import { at, type Office, openOffice } from './kit/office'

jest.setTimeout(900_000)

type Row = Readonly<Record<string, unknown>>
const USER = 'engine@hilo.example'

const PEOPLE = {
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
type Code = keyof typeof PEOPLE
const phoneOf = (code: Code): string => PEOPLE[code][1]

const TEMPLATES: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    't1_recordatorio_inscripcion',
    'Hola {{nombre}}, te escribimos de la Fundación Jóvenes en Oficio por los cursos de este trimestre: te falta completar la inscripción a {{curso}}: {{enlace}} ¡Te esperamos!',
    ['nombre', 'curso', 'enlace'],
    [],
  ],
  [
    't1_lista_de_espera',
    'Hola {{nombre}}, te escribimos de la Fundación Jóvenes en Oficio por los cursos de este trimestre: quedaste en la lista de espera de {{curso}}, en el lugar {{puesto}}. Te avisamos.',
    ['nombre', 'curso', 'puesto'],
    [],
  ],
  [
    't1_permiso_adulto',
    'Hola {{nombre}}, te escribimos de la Fundación Jóvenes en Oficio por los cursos de este trimestre: para {{curso}} falta el permiso de un adulto. Reenviale este enlace: {{permiso_de_adulto}} Gracias.',
    ['nombre', 'curso', 'permiso_de_adulto'],
    [],
  ],
  [
    't1_confirmacion',
    'Hola {{nombre}}, te escribimos de la Fundación Jóvenes en Oficio por los cursos de este trimestre: quedaste en {{curso}}. Empezás el {{empieza}}. Te acompaña {{mentor}}. ¿Venís?',
    ['nombre', 'curso', 'empieza', 'mentor'],
    ['Confirmo', 'No puedo'],
  ],
  [
    't1_empieza_pronto',
    'Hola {{nombre}}, te escribimos de la Fundación Jóvenes en Oficio por los cursos de este trimestre: {{curso}} empieza el {{empieza}}. ¡Nos vemos!',
    ['nombre', 'curso', 'empieza'],
    [],
  ],
]

const BOT = [
  ['Inicio', 'Para anotarte guardamos tu nombre y número. ¿De acuerdo?', 'Acepto / No acepto / Hablar con una persona', '', '', ''],
  ['Acepto', '¿Qué curso te interesa?', '[Cursos abiertos]', 'Curso', 'Enlace', 'Anota permiso: sí'],
  ['Enlace', '¡Listo! Anotate en {{curso}} acá: {{formulario Inscripción}}', '', '', '', 'Termina'],
  ['No acepto', 'Está bien.', '', '', '', 'Anota permiso: no'],
  ['Hablar con una persona', 'Le aviso al equipo.', '', '', '', 'Pasa a una persona'],
]
const COURSES = [
  ['Oficios digitales', 'compu, computación, digital', 'digital'],
  ['Gastronomía', 'cocina, chef', 'gastronomía'],
  ['Atención al cliente', 'ventas, cajero', 'atención'],
] as const
const MENTORS = [
  ['Ana Peralta', 'digital'],
  ['Jorge Lima', 'digital, gastronomía'],
  ['Rosa Medina', 'atención'],
] as const

describe('the quarter of 1 March to 28 May', () => {
  let office: Office
  let formId = ''
  const type = (range: string, values: readonly (readonly (string | number | boolean)[])[]): Promise<unknown> =>
    office.post('/sim/edits', { user: USER, range, values })
  /** Sleeps up to this moment, as nothing is due on the way; then two minutes pass as they do. */
  const go = async (words: string): Promise<void> => {
    await office.post('/sim/clock', { to: at(words), asleep: true })
    await office.post('/sim/clock', { advance: 'PT2M' })
  }
  const inbox = async (code: Code): Promise<readonly Row[]> => {
    const list = await office.get(`/sim/phones/${phoneOf(code)}/messages`)
    const rows = Array.isArray(list) ? list : isRecord(list) && Array.isArray(list['messages']) ? list['messages'] : []
    return rows.filter(isRecord)
  }
  const told = async (code: Code): Promise<readonly string[]> =>
    (await inbox(code)).filter((row) => row['from'] !== phoneOf(code)).map((row) => JSON.stringify(row))
  const says = async (code: Code, text: string): Promise<void> => {
    await office.writes(phoneOf(code), text)
    await office.post('/sim/clock', { advance: 'PT1M' })
  }
  const fills = async (code: Code, more: Readonly<Record<string, string>> = {}): Promise<void> => {
    const token = /hl[0-9a-z]{16}/.exec((await told(code)).join(' '))?.[0] ?? ''
    expect(token).not.toBe('')
    const [name, phone, birth] = PEOPLE[code]
    const answers = {
      'Nombre y apellido': name,
      WhatsApp: `+${phone}`,
      'Fecha de nacimiento': birth,
      'Código (no lo cambies)': token,
      ...more,
    }
    const answer = await office.post(`/sim/forms/${formId}/responses`, { answers })
    expect(isRecord(answer) && answer['row']).toBeTruthy()
    await office.post('/sim/clock', { advance: 'PT2M' })
  }
  const signs = async (when: string, code: Code, course: string, filled: string | null): Promise<void> => {
    await go(when)
    await says(code, 'Hola')
    await says(code, 'Acepto')
    await says(code, course)
    if (filled !== null) {
      await go(filled)
      await fills(code)
    }
  }
  const personOf = async (code: Code): Promise<unknown> =>
    (await office.records('people')).find((row) => row['wa_id'] === phoneOf(code))?.['id']
  const enrolment = async (code: Code): Promise<Row> => {
    const id = await personOf(code)
    return (await office.records('enrolments')).find((row) => row['person_id'] === id) ?? {}
  }
  const stateOf = async (code: Code): Promise<unknown> => (await enrolment(code))['state_known']
  const graph = async (path: string, body: unknown): Promise<void> => {
    const sim = await office.get('/sim')
    const { token } = office.world.town().cloud.identity()
    const base = isRecord(sim) && isText(sim['graphUrl']) ? sim['graphUrl'] : ''
    const answer = await fetch(`${base}/v23.0${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  }

  beforeAll(async () => {
    office = await openOffice('02-01 09:30')
    const { wabaId } = office.world.town().cloud.identity()
    for (const [name, text, params, buttons] of TEMPLATES) {
      const components = [
        { type: 'BODY', text, example: { body_text_named_params: params.map((param_name) => ({ param_name, example: 'Ana' })) } },
        ...(buttons.length > 0 ? [{ type: 'BUTTONS', buttons: buttons.map((title) => ({ type: 'QUICK_REPLY', text: title })) }] : []),
      ]
      await graph(`/${wabaId}/message_templates`, { name, language: 'es', category: 'UTILITY', parameter_format: 'NAMED', components })
      await office.post('/sim/graph/templates', { name, language: 'es', status: 'APPROVED' })
    }
    await office.post('/sim/clock', { advance: 'PT1M' })
    await office.ask('templates.sync', {})
    await type('Bot!A2:F6', BOT)
    await type(
      'Cursos!A2:B4',
      COURSES.map(([name]) => [name, true]),
    )
    await type(
      'Cursos!F2:P4',
      COURSES.map(([, aliases, skill]) => [
        4,
        '1/2/2027',
        '19/2/2027',
        '1/3/2027',
        '28/5/2027',
        'lunes a las 18',
        'https://curso.example',
        aliases,
        skill,
        16,
        '2027-T1',
      ]),
    )
    for (const [row, [name, skills]] of MENTORS.entries())
      await office.type('Equipo', row + 2, { Nombre: name, 'Sabe de': skills, Máximo: 3, Área: 'mentores' })
    await type('Avisos!A2:I6', [
      ['Lista de espera', 'Inscripciones', 'Al pasar a En espera', '', '', 't1_lista_de_espera', '', '', true],
      ['Permiso de adulto', 'Inscripciones', 'Al pasar a Falta permiso', '', '', 't1_permiso_adulto', '', '', true],
      ['Confirmación', 'Inscripciones', 'Al pasar a Confirmada', '', '', 't1_confirmacion', 'Mentor/a tiene algo', '', true],
      ['Empieza pronto', 'Inscripciones', '3 días antes', 'Empieza', '10:00', 't1_empieza_pronto', '', '', true],
      ['', '', '', '', '', '', '', '', false],
    ])
    await office.post('/sim/clock', { advance: 'PT3M' })
    const linked = await office.ask('forms.link', {
      name: 'Inscripción',
      address: '',
      purpose: 'signup',
      remind: '2',
      template: 't1_recordatorio_inscripcion',
    })
    expect(isRecord(linked) && isText(linked['url'])).toBe(true)
    formId = String((await office.records('forms'))[0]?.['google_id'])
    await office.post('/sim/clock', { advance: 'PT2M' })
  })
  afterAll(() => office.close())

  test('what was typed is understood', async () => {
    expect((await office.records('reminders')).map((row) => row['problem'] ?? '').filter((one) => one !== '')).toEqual([])
    expect((await office.records('bot')).map((row) => row['problem'] ?? '').filter((one) => one !== '')).toEqual([])
    expect((await office.records('courses')).map((row) => [row['state'], row['seats_text']])).toEqual(Array(3).fill(['Abierto', '0 de 4']))
  })

  test('sign-up: the bot leads to the form, the answer finds its person, places go by arrival', async () => {
    await signs('02-01 10:00', 'P01', 'Oficios digitales', '02-01 10:15')
    expect(await stateOf('P01')).toBe('received')
    await signs('02-01 11:10', 'P02', '2', '02-01 11:20')
    await go('02-01 12:00')
    await says('P07', 'hola')
    await says('P07', 'BAJA')
    await signs('02-02 09:25', 'P04', 'compu', null)
    await signs('02-02 11:50', 'P10', '1', '02-02 12:00')
    await signs('02-03 09:05', 'P06', 'Oficios digitales', '02-03 09:15')
    await signs('02-03 14:50', 'P05', 'atencion al cliente', '02-03 15:00')
    await go('02-03 15:06')
    await fills('P05', { 'Nombre y apellido': 'Mía Fernandes' })
    const before = (await told('P04')).length
    await go('02-04 09:24')
    expect((await told('P04')).length).toBe(before)
    await go('02-04 09:33')
    const reminded = (await told('P04')).slice(before)
    expect(reminded).toHaveLength(1)
    expect(reminded[0]).toContain('te falta completar')
    await go('02-05 18:40')
    await fills('P04')
    await go('02-05 23:10')
    await office.post(`/sim/phones/${phoneOf('P08')}/messages`, { type: 'audio', audio: { seconds: 14 } })
    await office.post('/sim/clock', { advance: 'PT1M' })
    await signs('02-06 10:50', 'P09', 'Atención al cliente', '02-06 11:00')
    await go('02-06 11:05')
    expect(await stateOf('P09')).toBe('pending_guardian')
    expect((await told('P09')).join(' ')).toContain('falta el permiso de un adulto')
    await signs('02-08 10:20', 'P11', 'digital', '02-08 10:30')
    await go('02-08 10:40')
    expect(await enrolment('P11')).toMatchObject({ state_known: 'waitlist', rank: 1 })
    expect((await told('P11')).join(' ')).toContain('lista de espera de Oficios digitales, en el lugar 1')
    await signs('02-09 18:40', 'P12', 'cocina', null)
    await go('02-09 19:00')
    await fills('P12', { WhatsApp: '11 5555-011' })
    await go('02-10 09:40')
    const gastronomy = (await office.records('courses'))[1]?.['id']
    await office.ask('forms.send', { person: await personOf('P08'), form: 'Inscripción', course: gastronomy })
    await office.post('/sim/clock', { advance: 'PT2M' })
    expect((await told('P08')).filter((one) => one.includes('hl'))).toHaveLength(1)
    await signs('02-10 11:50', 'P03', 'Atención al cliente', '02-10 12:00')
    const responses = await office.records('form_responses')
    expect(responses).toHaveLength(11)
    expect(responses.filter((row) => row['is_current'] === 'Sí')).toHaveLength(10)
    const twelfth = await personOf('P12')
    expect(responses.find((row) => row['person_id'] === twelfth)).toMatchObject({
      match_method: 'enlace',
      note: 'dato distinto: escribió 11 5555-011',
    })
    expect((await office.records('people')).find((row) => row['id'] === twelfth)?.['wa_id']).toBe(phoneOf('P12'))
    expect((await office.records('contacts')).filter((row) => row['phone'])).toHaveLength(12)
    expect((await told('P04')).filter((one) => one.includes('te falta completar'))).toHaveLength(1)
    await go('02-11 00:20')
    expect((await office.records('forms'))[0]).toMatchObject({ state: null, response_rate: '90,9 % (10/11)' })
  })

  test('22 February: confirmed with a mentor each, one message each; who cannot gives the place to the next', async () => {
    await go('02-22 10:00')
    await office.ask('courses.confirm', { course: '' })
    await office.ask('mentors.assign', {})
    await office.post('/sim/clock', { advance: 'PT3M' })
    const mentors = Object.fromEntries(
      await Promise.all(
        (['P01', 'P02', 'P10', 'P06', 'P05', 'P04', 'P12', 'P03'] as const).map(async (code) => [
          code,
          (await enrolment(code))['mentor_id'],
        ]),
      ),
    )
    expect(mentors).toEqual({
      P01: 'Ana Peralta',
      P02: 'Jorge Lima',
      P10: 'Ana Peralta',
      P06: 'Jorge Lima',
      P05: 'Rosa Medina',
      P04: 'Ana Peralta',
      P12: 'Jorge Lima',
      P03: 'Rosa Medina',
    })
    const confirmation = async (code: Code): Promise<readonly Row[]> =>
      (await inbox(code)).filter((row) => row['from'] !== phoneOf(code) && JSON.stringify(row).includes('Empezás el'))
    for (const code of ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P10', 'P12'] as const)
      expect([code, (await confirmation(code)).length]).toEqual([code, 1])
    expect(JSON.stringify(await confirmation('P01'))).toContain('Te acompaña Ana Peralta')
    await go('02-22 12:30')
    const [own] = await confirmation('P10')
    await office.post(`/sim/phones/${phoneOf('P10')}/tap`, { message: own?.['id'], button: 'No puedo' })
    await office.post('/sim/clock', { advance: 'PT3M' })
    expect(await stateOf('P10')).toBe('dropped')
    expect(await enrolment('P11')).toMatchObject({ state_known: 'confirmed', mentor_id: 'Ana Peralta' })
    expect(await confirmation('P11')).toHaveLength(1)
    expect((await office.records('tasks')).some((row) => String(row['subject']).includes('deja Oficios digitales'))).toBe(true)
    expect((await office.records('courses'))[0]).toMatchObject({ seats_text: '4 de 4' })
  })

  test('a permission that does not come is a task the day before, and then too late; the eight hear of the start', async () => {
    await go('02-25 09:05')
    expect((await office.records('tasks')).filter((row) => String(row['subject']).startsWith('Mañana vence'))).toHaveLength(1)
    await go('02-26 09:50')
    await office.post('/sim/clock', { advance: 'PT15M' })
    const heard = await Promise.all(
      (Object.keys(PEOPLE) as readonly Code[]).map(async (code) =>
        (await told(code)).some((one) => one.includes('empieza el')) ? [code] : [],
      ),
    )
    expect(heard.flat()).toEqual(['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P11', 'P12'])
    await go('02-27 08:00')
    expect(await stateOf('P09')).toBe('expired')
  })
})
