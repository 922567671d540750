/** What people get wrong in the tabs of a programme: each row says so with what to do next, and when somebody writes nothing wrong leaves. */
import { linkForm } from '../../test/kit/google-form'
import { textFrom } from '../../test/kit/meta'
import type { Programme } from '../../test/kit/programme'
import { addPeople, personAt } from '../../test/kit/school'
import { arrange, minutes, phoneOf, seen, sendsOf, teaching, type, waIdOf } from '../../test/kit/steps'
import { appointments } from '../domain/appointments/tables'
import { bot } from '../domain/bot/tables'
import { contacts } from '../domain/contacts/contacts'
import { keyOfPhone } from '../domain/contacts/recognise'
import { courses, enrolments } from '../domain/courses/tables'
import { formsSaid } from '../domain/forms/events'
import { forms, links } from '../domain/forms/tables'
import { reminders } from '../domain/reminders/tables'
import { team } from '../domain/team/tables'
import { append, edit, raise } from '../kernel/act'
import { isRecord } from '../kernel/json'
import type { Rec, Table } from '../kernel/table'
import { DAY, MINUTE } from '../kernel/time'

const HANDED = 'Le aviso al equipo. Te respondemos lo antes posible.'

/** Monday 1 February 2027, ten in the morning; `c_0` and `c_1` may be written to. */
const begun = (): Programme => {
  const one = teaching({ at: '2027-02-01T10:00:00-03:00' })
  addPeople(one, 2)
  one.host.sent.length = 0
  return one
}
const rows =
  (table: Table, all: readonly Rec[]) =>
  (one: Programme): void => {
    all.forEach((row, at) => {
      type(one, table, at + 2, row)
    })
  }
let written = 0
const writes =
  (...texts: readonly string[]) =>
  (one: Programme): void => {
    for (const text of texts) {
      expect(one.post(textFrom(waIdOf(0), text, `wamid.m${++written}`, one.host.at()))).toBe('stored')
      minutes(one, 1)
    }
  }
const daysLater = (one: Programme): void => {
  for (let part = 0; part < 16; part++) {
    one.host.move(DAY / 4)
    minutes(one, 2)
  }
}
/** The words of all that left, to anybody. */
const left = (one: Programme): readonly string[] =>
  sendsOf(one).map(({ body }) => {
    const sent: unknown = JSON.parse(body ?? '{}')
    if (!isRecord(sent)) return ''
    const { text, interactive, template } = sent
    if (isRecord(text)) return String(text['body'])
    if (isRecord(interactive) && isRecord(interactive['body'])) return String(interactive['body']['text'])
    return isRecord(template) ? String(template['name']) : ''
  })

const course = (more: Rec): Rec => ({
  name: 'Gastronomía',
  published: true,
  capacity: 4,
  start_date: '1/3/2027',
  cycle: '2027-T1',
  ...more,
})
const OFFERS = rows(bot, [
  { step_id: 'Inicio', text: '¿Qué curso?', options: '[Cursos abiertos]', save_to: 'Curso', next_step: 'Fin' },
  { step_id: 'Fin', text: 'Elegiste {{curso}}.', action: 'Termina' },
  { step_id: 'Sin cursos abiertos', text: 'Ahora no hay cursos.', action: 'Termina' },
])
const GIVES_THE_FORM = rows(bot, [{ step_id: 'Inicio', text: 'Anotate: {{formulario Inscripción}}', action: 'Termina' }])
const found = (is: 'closed' | 'gone') => (one: Programme) => {
  linkForm(one)
  arrange(one, () => [raise(formsSaid('now', { found: { g_signup: is } }))])
  GIVES_THE_FORM(one)
}
const namesake = (one: Programme): void =>
  arrange(one, () => [
    append(contacts, {
      id: personAt(5),
      full_name: 'Persona0 Pérez',
      phone: phoneOf(5),
      consent: 'yes',
      send_state: 'ready',
      key: keyOfPhone(phoneOf(5)),
    }),
  ])
const CALLED = rows(reminders, [
  {
    name: 'Es mañana',
    scope: 'Citas',
    offset: '1 día antes',
    anchor: 'Fecha y hora',
    at_time: '16:00',
    template_id: 'recordatorio_clase',
    active: true,
  },
])
const visit = (more: Rec) => (one: Programme) => {
  CALLED(one)
  rows(appointments, [{ contact_id: 'Persona0 Pérez', starts_at: '5/2/2027 9:00', state: 'Agendada', ...more }])(one)
}

interface Mistake {
  readonly what: string
  readonly does: (one: Programme) => void
  readonly where: readonly [table: Table, row: number, column: string]
  readonly says: string
  readonly happens: (one: Programme) => void
  /** All that anybody was sent after it. */
  readonly leaves: readonly string[]
}
const MISTAKES: readonly Mistake[] = [
  {
    what: 'a step that points nowhere: whoever goes there gets a person',
    does: rows(bot, [{ step_id: 'Inicio', text: 'Hola', options: 'Anotarme' }]),
    where: [bot, 2, 'problem'],
    says: '«Anotarme» no lleva a ningún paso: escribí un paso con ese nombre, o completá «Sigue con».',
    happens: writes('hola', 'anotarme'),
    leaves: ['Hola', HANDED],
  },
  {
    what: 'steps that go round without a question: each is said once, and a person goes on',
    does: rows(bot, [
      { step_id: 'Inicio', text: 'Hola', next_step: 'Otra' },
      { step_id: 'Otra', text: 'Bienvenida', next_step: 'Inicio' },
    ]),
    where: [bot, 3, 'problem'],
    says: 'Estos pasos dan vueltas sin preguntar nada: poné opciones o «Termina» en alguno.',
    happens: writes('hola'),
    leaves: [`Hola\n\nBienvenida\n\n${HANDED}`],
  },
  {
    what: 'an option longer than WhatsApp shows: it is cut, and the conversation goes on',
    does: rows(bot, [
      { step_id: 'Inicio', text: 'Hola', options: 'Quiero que me llame una persona', next_step: 'Fin' },
      { step_id: 'Fin', text: 'Chau', action: 'Termina' },
    ]),
    where: [bot, 2, 'problem'],
    says: '«Quiero que me llame una persona» tiene 31 letras y WhatsApp muestra 24: acortala.',
    happens: writes('hola', 'quiero que me llame una persona'),
    leaves: ['Hola', 'Chau'],
  },
  {
    what: 'more words than fit above buttons: they are said above a list',
    does: rows(bot, [
      { step_id: 'Inicio', text: 'a'.repeat(1025), options: 'Fin' },
      { step_id: 'Fin', text: 'Chau', action: 'Termina' },
    ]),
    where: [bot, 2, 'problem'],
    says: 'El texto tiene 1025 letras y entran 1024: acortalo.',
    happens: writes('hola', 'fin'),
    leaves: ['a'.repeat(1025), 'Chau'],
  },
  {
    what: 'a form that nobody linked: no hole in a sentence, a person goes on',
    does: GIVES_THE_FORM,
    where: [bot, 2, 'problem'],
    says: 'No hay un formulario «inscripcion» vinculado: vinculalo en el panel, en Cursos.',
    happens: writes('hola'),
    leaves: [HANDED],
  },
  {
    what: 'a form that was closed: nobody gets its link',
    does: found('closed'),
    where: [bot, 2, 'problem'],
    says: 'Inscripción: El formulario no acepta respuestas: abrilo y publicalo de nuevo.',
    happens: writes('hola'),
    leaves: [HANDED],
  },
  {
    what: 'a form that was deleted: the same',
    does: found('gone'),
    where: [bot, 2, 'problem'],
    says: 'Inscripción: El formulario ya no está en Google: vinculá otro.',
    happens: writes('hola'),
    leaves: [HANDED],
  },
  {
    what: 'a date of a course typed as text: it is not offered',
    does: (one) => {
      OFFERS(one)
      rows(courses, [course({ start_date: 'a principios de marzo' })])(one)
    },
    where: [courses, 2, 'next_step'],
    says: '«a principios de marzo» no es una fecha. Escribila así: 1/3/2027.',
    happens: writes('hola'),
    leaves: ['Ahora no hay cursos.'],
  },
  {
    what: 'two courses of one name, written in two ways and of two cycles: none is taken by its name',
    does: (one) => {
      rows(courses, [course({}), course({ name: 'gastronomia ', cycle: '2027-T2' })])(one)
      minutes(one, 1)
      rows(enrolments, [{ contact_id: 'Persona0 Pérez', course_id: 'Gastronomía', state: 'Confirmada' }])(one)
    },
    where: [courses, 3, 'next_step'],
    says: 'Hay otro curso publicado con este nombre: cambiá uno para que se distingan.',
    happens: (one) => {
      expect(seen(one, enrolments, 2)['reason']).toBe('No hay un solo curso «Gastronomía» en Cursos. Copiá su nombre de Cursos.')
      daysLater(one)
      expect(one.records(courses).map(({ seats_text }) => seats_text)).toEqual(['0 de 4', '0 de 4'])
    },
    leaves: [],
  },
  {
    what: 'a date of an appointment typed as text: nobody is told anything',
    does: visit({ starts_at: 'el lunes que viene' }),
    where: [appointments, 2, 'reason'],
    says: '«el lunes que viene» no es una fecha. Escribilas así: 10/3/2027 9:00.',
    happens: daysLater,
    leaves: [],
  },
  {
    what: 'two people of one name: neither is told of the appointment',
    does: (one) => {
      namesake(one)
      visit({})(one)
    },
    where: [appointments, 2, 'reason'],
    says: 'Hay 2 personas que se llaman «Persona0 Pérez». Escribí su número en Persona.',
    happens: daysLater,
    leaves: [],
  },
  {
    what: "half a mentor's address: no letter goes astray",
    does: rows(team, [{ name: 'Marta Ríos', email: 'marta@hilo' }]),
    where: [team, 2, 'state'],
    says: 'Revisar: Ese correo no está completo: corregilo. Mientras, no le llegan avisos por correo.',
    happens: (one) => {
      writes('necesito ayuda')(one)
      one.host.move(5 * MINUTE)
      minutes(one, 2)
      expect(one.host.letters.map(({ to }) => to)).not.toContain('marta@hilo')
    },
    leaves: ['¡Gracias por escribir! Te respondemos lo antes posible.'],
  },
]

test.each(MISTAKES)('$what', ({ does, where: [table, row, column], says, happens, leaves }) => {
  const one = begun()
  does(one)
  minutes(one, 2)
  expect(seen(one, table, row)[column]).toBe(says)
  one.host.sent.length = 0
  happens(one)
  expect(left(one)).toEqual(leaves)
})

test('the same appointment with a date and one person of that name is told', () => {
  const one = begun()
  visit({})(one)
  minutes(one, 2)
  one.host.sent.length = 0
  daysLater(one)
  expect(seen(one, reminders, 2)['problem']).toBe('')
  expect(left(one)).toEqual(['recordatorio_clase'])
})

test('the same mentor with a whole address gets the letter', () => {
  const one = begun()
  rows(team, [{ name: 'Marta Ríos', email: 'marta@hilo.org' }])(one)
  minutes(one, 2)
  writes('necesito ayuda')(one)
  one.host.move(5 * MINUTE)
  minutes(one, 2)
  expect(one.host.letters.map(({ to }) => to)).toContain('marta@hilo.org')
})

test('what was wrong with a form is taken back from the step once the form is open again', () => {
  const one = begun()
  found('closed')(one)
  minutes(one, 2)
  arrange(one, () => [edit(forms, 'f_signup', { state: null })])
  one.host.move(16 * MINUTE)
  minutes(one, 2)
  expect(seen(one, bot, 2)['problem']).toBe('')
  writes('hola')(one)
  expect(left(one)[0]).toMatch(/^Anotate: https:/)
  expect(one.records(links)).toHaveLength(1)
})
