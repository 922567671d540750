import { friendly, textFrom } from '../../../test/kit/meta'
import { type Programme, readyProgramme } from '../../../test/kit/programme'
import { minutes, seen, sendsOf, type } from '../../../test/kit/steps'
import { DAY, HOUR, MINUTE } from '../../kernel/time'
import { messages } from '../messages/messages'
import { desks, team } from '../team/tables'
import { taskEvents, taskQueue, tasks, taskTruth } from './tables'

const PHONE = '5491155550101'
let count = 0
const writes = (one: Programme, text: string, from = PHONE): void => {
  expect(one.post(textFrom(from, text, `wamid.t${count++}`, one.host.at(), 'Camila'))).toBe('stored')
}
/** Tuesday at ten, with these people in Equipo. */
const staffed = (rows: readonly Readonly<Record<string, unknown>>[], at = '2027-03-02T10:00:00-03:00'): Programme => {
  const one = readyProgramme({ at })
  one.host.answer = friendly
  for (const [place, row] of rows.entries()) type(one, team, place + 2, row)
  minutes(one, 2)
  one.host.reset()
  return one
}
const two = (): Programme => staffed([{ name: 'Ana Paz', email: 'ana@example.org' }, { name: 'Leo Gil' }])
const named = (one: Programme, id: unknown): string => String(one.records(team).find((row) => row['id'] === id)?.['name'] ?? id ?? '')
/** The history in words: what, from whom to whom, by whom. */
const story = (one: Programme, at = 0): readonly string[] =>
  one
    .records(taskEvents)
    // Which rule it was is the business of Temas.
    .filter((row) => row['task_id'] === one.records(taskTruth)[at]?.['id'] && row['event'] !== 'matched_rule')
    .map((row) =>
      [row['event'], `${named(one, row['from'])}>${named(one, row['to'])}`, named(one, row['by'])]
        .filter((part) => part !== '>' && part !== '')
        .join(' '),
    )
const loads = (one: Programme): readonly string[] => one.records(team).map((row) => `${row['name']} ${row['open_now']}`)

describe('a message becomes a task', () => {
  const one = two()
  test('in one read and one commit, with an owner and the reason', () => {
    writes(one, 'El enlace tira error')
    // The last of them is the letter to the owner.
    expect(one.host.calls.length).toBeLessThanOrEqual(16)
    expect(one.host.calls.filter((call) => call === 'sheets.read' || call === 'sheets.batchUpdate')).toEqual([
      'sheets.read',
      'sheets.batchUpdate',
    ])
    expect(seen(one, tasks, 2)).toMatchObject({
      contact_id: 'Camila',
      subject: 'El enlace tira error',
      assignee_id: 'Ana Paz',
      state: 'Asignada',
      next_step: expect.stringMatching(/^Responder/),
      reason: expect.stringMatching(/./),
    })
    expect(story(one)).toEqual(['created contact', 'assigned >Ana Paz hilo'])
    expect(loads(one)).toEqual(['Ana Paz 1', 'Leo Gil 0'])
    expect(one.records(messages)[0]).toMatchObject({ origin: expect.stringMatching(/^Tarea nueva/) })
  })

  test('what the person writes next is added to it, and «gracias» starts no clock', () => {
    one.host.move(MINUTE)
    one.host.reset()
    writes(one, '¿Lo pueden ver hoy?')
    expect(one.host.calls.length).toBeLessThanOrEqual(19)
    expect(one.host.calls.filter((call) => call.startsWith('sheets.'))).toEqual(['sheets.read', 'sheets.read', 'sheets.batchUpdate'])
    const since = one.records(taskTruth)[0]?.['waiting_since']
    writes(one, 'Muchas gracias!! 🙏')
    expect(one.records(tasks)).toHaveLength(1)
    expect(story(one).slice(2)).toEqual(['heard contact', 'heard contact'])
    expect(one.records(taskTruth)[0]).toMatchObject({ waiting_since: since })
    expect(
      one
        .records(messages)
        .filter((row) => row['direction'] === 'in')
        .map((row) => row['origin']),
    ).toEqual([expect.stringMatching(/^Tarea nueva/), 'Se sumó a la tarea', 'Cortesía'])
  })

  test('the next person goes to whoever has least', () => {
    writes(one, 'Quiero saber el horario', '5491155550102')
    expect(loads(one)).toEqual(['Ana Paz 1', 'Leo Gil 1'])
  })

  test('answered from the grid: the answer leaves, and the task knows when and by whom', () => {
    one.host.reset()
    type(one, tasks, 2, { reply: 'Sí, lo miro ahora.', send: true })
    minutes(one, 2)
    expect(sendsOf(one).map((request) => JSON.parse(request.body ?? '{}').text?.body)).toEqual(['Sí, lo miro ahora.'])
    expect(seen(one, tasks, 2)).toMatchObject({ reply: '', send: 'FALSO', state: 'En curso' })
    expect(story(one).slice(-2)).toEqual(['replied Ana Paz', 'started assigned>started Ana Paz'])
    expect(one.records(taskTruth)[0]).toMatchObject({ waiting_since: null, first_reply_at: expect.any(Number) })
  })

  test('what a person sets wins, and each step is in the history', () => {
    type(one, tasks, 2, { assignee_id: 'leo', priority: 'Baja', note: 'Llamar mañana' })
    minutes(one, 1)
    expect(seen(one, tasks, 2)).toMatchObject({ assignee_id: 'Leo Gil', priority: 'Baja', note: '' })
    expect(one.records(taskTruth)[0]).toMatchObject({ set_to: one.records(team)[1]?.['id'], routed_to: one.records(team)[0]?.['id'] })
    expect(story(one).slice(-3)).toEqual([
      'assigned Ana Paz>Leo Gil Leo Gil',
      expect.stringMatching(/^priority_changed .*>low Leo Gil$/),
      'note Leo Gil',
    ])
    expect(loads(one)).toEqual(['Ana Paz 0', 'Leo Gil 2'])
  })

  test('a name that is not in Equipo is put back and told; nothing else changes', () => {
    const before = story(one)
    type(one, tasks, 2, { assignee_id: 'Marrta' })
    minutes(one, 1)
    expect(seen(one, tasks, 2)).toMatchObject({
      assignee_id: 'Leo Gil',
      state: 'En curso',
      next_step: '«Marrta» no está en Equipo. Escribí el nombre como figura ahí.',
    })
    expect(story(one)).toEqual(before)
  })

  test('resolved from the grid; a thank-you leaves it so, a new word opens it again within seven days', () => {
    type(one, tasks, 2, { state: 'Resuelta' })
    minutes(one, 1)
    expect(loads(one)).toEqual(['Ana Paz 0', 'Leo Gil 1'])
    one.host.move(DAY)
    writes(one, 'Gracias!')
    expect(seen(one, tasks, 2)['state']).toBe('Resuelta')
    writes(one, 'Sigue el error')
    expect(one.records(tasks)).toHaveLength(2)
    expect(seen(one, tasks, 2)).toMatchObject({ state: 'Asignada', assignee_id: 'Leo Gil' })
    expect(story(one).slice(-2)).toEqual(['resolved started>resolved Leo Gil', 'reopened resolved>assigned contact'])
    expect(loads(one)).toEqual(['Ana Paz 0', 'Leo Gil 2'])
  })

  test('seven days after the last resolution it is closed, and what comes then is a new task', () => {
    type(one, tasks, 2, { state: 'Resuelta' })
    minutes(one, 1)
    one.host.move(7 * DAY)
    minutes(one, 2)
    expect(seen(one, tasks, 2)['state']).toBe('Cerrada')
    writes(one, 'Otra cosa: cambié de teléfono')
    expect(one.records(tasks)).toHaveLength(3)
  })
})

describe('24 hours, BAJA, and other reasons not to send, told on the row', () => {
  const cases: readonly (readonly [what: string, before: (one: Programme) => void, reply: string, says: RegExp])[] = [
    ['nothing written', () => undefined, '', /^No escribiste nada\./],
    ['after 24 hours', (one) => one.host.move(25 * HOUR), 'Hola', /^Pasaron 24 h .* Usá «Retomar contacto»/],
    ['after BAJA', (one) => writes(one, 'BAJA'), 'Hola', /^Pidió no recibir más mensajes \(BAJA\)/],
  ]
  test.each(cases)('%s', (_what, before, reply, says) => {
    const one = two()
    writes(one, 'Necesito ayuda')
    before(one)
    one.host.reset()
    // What is overdue by then is told first.
    minutes(one, 2)
    type(one, tasks, 2, { reply, send: true })
    minutes(one, 2)
    expect(seen(one, tasks, 2)['next_step']).toMatch(says)
    expect(seen(one, tasks, 2)).toMatchObject({ reply, send: 'FALSO' })
    expect(sendsOf(one)).toHaveLength(0)
  })
})

describe('nobody can take it', () => {
  test('an empty team: the task waits with its reason, and goes to the first who comes', () => {
    const one = staffed([])
    writes(one, 'Hola, tengo una duda')
    expect(seen(one, tasks, 2)).toMatchObject({ state: 'Nueva', assignee_id: '', next_step: 'Todavía no hay nadie en Equipo.' })
    expect(one.records(taskQueue)).toHaveLength(1)
    type(one, team, 2, { name: 'Ana Paz' })
    minutes(one, 2)
    expect(seen(one, tasks, 2)).toMatchObject({ state: 'Asignada', assignee_id: 'Ana Paz' })
    expect(one.records(taskQueue)).toHaveLength(0)
  })

  test('outside hours it is handed out when the day begins', () => {
    const one = staffed([{ name: 'Ana Paz' }], '2027-03-02T20:00:00-03:00')
    writes(one, 'Hola, tengo una duda')
    expect(seen(one, tasks, 2)['next_step']).toBe('Fuera de horario: se reparte mañana 09:00.')
    one.host.move(13 * HOUR)
    minutes(one, 1)
    expect(seen(one, tasks, 2)).toMatchObject({ assignee_id: 'Ana Paz' })
    expect(story(one)).toEqual(['created contact', 'queued hilo', 'assigned >Ana Paz hilo'])
  })

  test('a full desk: the next one waits until something is resolved, most urgent first', () => {
    const one = staffed([{ name: 'Ana Paz', capacity: 1 }])
    for (const [at, text] of ['uno: el enlace', 'dos: el horario', 'tres: el lugar'].entries()) {
      writes(one, text, `54911555501${10 + at}`)
      one.host.move(MINUTE)
    }
    expect(one.records(taskQueue).map((row) => row['reason'])).toEqual(Array(2).fill('Nadie puede tomarla ahora (Ana Paz: tiene 1 de 1).'))
    type(one, tasks, 4, { priority: 'Urgente' })
    minutes(one, 1)
    type(one, tasks, 2, { state: 'Resuelta' })
    minutes(one, 1)
    expect(one.records(tasks).map((row) => row['assignee_id'])).toEqual(['Ana Paz', null, 'Ana Paz'])
  })

  test('all of them away', () => {
    const one = staffed([{ name: 'Ana Paz', away_until: '5/3' }])
    writes(one, 'Hola, tengo una duda')
    expect(seen(one, tasks, 2)['next_step']).toBe('Nadie puede tomarla ahora (Ana Paz: ausente).')
  })

  test('whoever stands in gets what would have been theirs', () => {
    const one = staffed([
      { name: 'Ana Paz', team: 'ventas', away_until: '5/3, la cubre Leo' },
      { name: 'Leo Gil', team: 'soporte' },
      { name: 'Mia Sol', team: 'compras' },
    ])
    expect(seen(one, team, 2)['state']).toBe('Ausente hasta vie 5/3 · cubre Leo Gil')
    writes(one, 'Hola, tengo una duda')
    expect(seen(one, tasks, 2)['assignee_id']).toBe('Leo Gil')
  })

  test('somebody who leaves the team leaves no task behind', () => {
    const one = two()
    writes(one, 'Hola, tengo una duda')
    const gone = one.host.file.person.delete({ user: 'ana@example.org', sheet: one.sheetId(team), axis: 'rows', at: 1 })
    expect(gone.ok).toBe(true)
    one.host.move(15 * MINUTE)
    minutes(one, 2)
    expect(seen(one, tasks, 2)['assignee_id']).toBe('Leo Gil')
    expect(story(one).at(-1)).toMatch(/^returned .*>Leo Gil hilo$/)
  })
})

describe('by area', () => {
  const one = staffed([
    { name: 'Ana Paz', team: 'ventas' },
    { name: 'Leo Gil', team: 'ventas' },
  ])
  test('who does not begin in an hour of work loses it to the next, and nobody who began', () => {
    writes(one, 'Hola, ¿hay stock?')
    expect(seen(one, tasks, 2)['assignee_id']).toBe('Ana Paz')
    one.host.move(59 * MINUTE)
    minutes(one, 2)
    expect(seen(one, tasks, 2)['assignee_id']).toBe('Leo Gil')
    expect(story(one)).toContain('returned Ana Paz>Leo Gil hilo')
    type(one, tasks, 2, { state: 'En curso' })
    one.host.move(2 * HOUR)
    minutes(one, 2)
    expect(seen(one, tasks, 2)['assignee_id']).toBe('Leo Gil')
    expect(one.records(desks).map((row) => (row['open'] as readonly unknown[]).length)).toEqual([0, 1])
  })
})
