/** The week of 1 to 5 March on the built bundle: six matters of six kinds, handed out, promised, escalated, answered, measured to the last digit. */
import { moment, openWeek, type Week } from './kit/week'
import { mailOf, WHO } from './kit/week-people'

jest.setTimeout(300_000)

/** K-01 to K-16, in their order. */
const FIGURES = [
  'first_response_time',
  'next_response_time',
  'avg_response_time',
  'resolution_time',
  'reopen_rate',
  'sla_first_hit_rate',
  'sla_task_hit_rate',
  'backlog',
  'backlog_reduction',
  'csat_score',
  'csat_response_rate',
  'unanswered',
  'bot_containment',
  'human_hours',
  'assign_time',
  'reassignments',
]
/** People of the send. */
const AUDIENCE = 200
const mean = (given: readonly number[]): number => given.reduce((sum, one) => sum + one, 0) / given.length
const sorted = (given: readonly number[]): readonly number[] => given.map((one) => Math.round(one * 100) / 100).sort((a, b) => a - b)

/** Google picks the second of a trigger, and a run in which much is due takes one more: what was due is done within three minutes. */
const onTime = (lines: readonly string[], due: readonly string[]): readonly string[] =>
  lines.map((line, at) => {
    const wanted = due[at] ?? ''
    const late = (Date.parse(`1970-01-01T${line.slice(-5)}Z`) - Date.parse(`1970-01-01T${wanted.slice(-5)}Z`)) / 60_000
    return line.slice(0, -5) === wanted.slice(0, -5) && late >= 0 && late <= 3 ? wanted : line
  })

describe('the week of 1 to 5 March', () => {
  let week: Week
  const seen = async (waId: string) => {
    const { theme, due_at: due, data, labels } = await week.taskOf(waId)
    return { owner: await week.ownerOf(waId), theme, due: moment(due), data, labels }
  }

  beforeAll(async () => {
    week = await openWeek()
  })
  afterAll(async () => {
    await week?.office.close()
  })

  test('begins with eight open tasks on the desks they are on', async () => {
    const desks = (await week.office.records('team')).map((row) => [row['name'], row['open_now']])
    expect(Object.fromEntries(desks)).toEqual({ Lucía: 2, Pablo: 1, Diego: 4, Marta: 1, Omar: 0, Inés: 0, Carla: 0, Teo: 0 })
    expect((await week.office.records('team'))[2]?.['state']).toMatch(/^Lleno · 4 de 4/)
    expect((await week.office.records('themes')).filter((row) => row['problem'])).toEqual([])
  })

  test('T4: who answers a send goes to marketing, as a lead', async () => {
    await week.go('03-01 09:50')
    // As Meta does, statuses come many in one delivery.
    await week.office.post('/sim/graph', { webhooks: { batch: 100, gatherMs: 5_000 } })
    await week.invites(AUDIENCE, 'hoy 10:00')
    await week.go('03-01 10:12')
    await week.office.post('/sim/graph', { webhooks: { batch: 1, gatherMs: 0 } })
    const [invited] = (await week.office.get(`/sim/phones/${WHO.T4}/messages`)) as readonly { id: string }[]
    await week.office.writes(WHO.T4, 'Me interesa, contame más', invited?.id)
    expect(await seen(WHO.T4)).toMatchObject({ owner: 'Inés', theme: 'Marketing', due: '03-01 14:12', labels: '["interesado/a"]' })
    expect((await week.shown(WHO.T4))['reason']).toContain('respondió a «Inscripción abierta»')
    const [send] = await week.office.records('sends')
    expect(send).toMatchObject({ name: 'Inscripción abierta', audience_count: AUDIENCE, sent: AUDIENCE, not_sent: 0 })
    expect((await week.taskOf(WHO.T4))['send_id']).toBe(send?.['id'])
    expect(await week.timers('nurture.due')).toEqual(['03-03 10:12'])
    expect(await week.timers('sla.due', 'first')).toContain('03-01 13:12')
    await week.go('03-01 11:42')
    await week.answers(WHO.T4, 'Inés', 'Con gusto')
    await week.go('03-01 14:14')
    expect((await week.history(WHO.T4)).filter((line) => line.startsWith('reminded'))).toEqual([])
  })

  test('T1: an availability question goes to the least busy of sales', async () => {
    await week.go('03-02 10:15')
    await week.office.writes(WHO.T1, 'Hola, ¿tienen disponible el kit escolar talle 8?')
    expect(await seen(WHO.T1)).toMatchObject({ owner: 'Pablo', theme: 'Ventas', due: '03-02 11:15', data: '{"talle":"8"}' })
    expect((await week.shown(WHO.T1))['reason']).toBe('Ventas: «disponible»')
    const heard = (await week.office.records('messages')).find((row) => String(row['text']).includes('kit escolar'))
    expect(heard?.['origin']).toBe('Tarea nueva · Ventas: «disponible»')
    expect(moment((await week.taskOf(WHO.T1))['resolve_by'])).toBe('03-03 10:15')
    expect(await week.timers('sla.due', 'first')).toContain('03-02 11:00')
    await week.go('03-02 10:40')
    await week.answers(WHO.T1, 'Pablo', 'Sí, hay')
    await week.go('03-02 10:43')
    expect(await week.history(WHO.T1)).toEqual([
      'created 03-02 10:15',
      'matched_rule 03-02 10:15',
      'assigned 03-02 10:15',
      'replied 03-02 10:40',
      'started 03-02 10:40',
    ])
  })

  test('«probar con los últimos 50» says what «disponible» decides', async () => {
    expect(await week.tries('Ventas', 'disponible, precio')).toEqual([])
    expect(await week.tries('Ventas', 'precio, stock, talle, comprar')).toEqual([
      expect.objectContaining({ text: 'Hola, ¿tienen disponible el kit escolar talle 8?', from: 'Ventas', to: 'General' }),
    ])
  })

  test('T2: a fault goes to a specialist, is reminded of, and goes to whoever leads when it is late', async () => {
    await week.go('03-02 15:12')
    await week.asks(WHO.T4, 'Inés', 'move', 'resolved')
    await week.go('03-02 17:20')
    await week.office.writes(WHO.T2, 'La app no abre, me sale error 502')
    expect(await seen(WHO.T2)).toMatchObject({ owner: 'Marta', theme: 'Soporte', due: '03-03 10:20' })
    expect(await week.why(WHO.T2, 'assigned')).toContain('Diego: tiene 4 de 4')
    await week.go('03-03 04:17')
    // The closing reminder of T1 waits for the end of its day.
    expect(await week.timers('sla.due', 'resolution')).toContain('03-03 10:15')
    await week.go('03-03 09:50')
    await week.asks(WHO.T1, 'Pablo', 'move', 'resolved')
    await week.go('03-03 09:52')
    const before = (await week.mails()).length
    await week.go('03-03 10:22')
    expect(await week.ownerOf(WHO.T2)).toBe('Carla')
    // Of T1, solved 25 minutes before its day was over, nobody is told anything.
    const told = (await week.mails()).slice(before).map(({ to, subject }) => `${to} ${subject}`)
    expect(told).toEqual([expect.stringMatching(/^carla@hilo\.example .*Venció · Soporte/)])
    await week.go('03-03 10:45')
    await week.answers(WHO.T2, 'Carla', 'Lo miramos ya')
    await week.go('03-03 10:50')
    await week.office.writes(WHO.T2, '¿Lo pueden ver hoy?')
    await week.go('03-03 11:00')
    await week.office.writes(WHO.T3, 'Necesito cambiar la dirección de entrega del pedido 4471')
    expect(await seen(WHO.T3)).toMatchObject({
      owner: 'Omar',
      theme: 'Operaciones',
      due: '03-03 13:00',
      data: '{"order_no":"4471","delivery":"pending"}',
    })
    await week.go('03-03 11:25')
    await week.answers(WHO.T3, 'Omar', 'Lo cambio')
    await week.go('03-03 12:05')
    await week.answers(WHO.T2, 'Carla', 'Ya funciona, probá')
    await week.asks(WHO.T2, 'Carla', 'move', 'resolved')
    await week.go('03-03 12:08')
  })

  test('the history of T2 lists it all in order, and a row that somebody changes is found', async () => {
    const due = [
      'created 03-02 17:20',
      'matched_rule 03-02 17:20',
      'assigned 03-02 17:20',
      'reminded 03-03 09:50',
      'escalated 03-03 10:20',
      'replied 03-03 10:45',
      'started 03-03 10:45',
      'heard 03-03 10:50',
      'resolved 03-03 12:05',
      'replied 03-03 12:05',
    ]
    expect(onTime(await week.history(WHO.T2), due)).toEqual(due)
    expect((await week.steps(WHO.T2)).filter((line) => /assigned|escalated|started|resolved/.test(line))).toEqual([
      'assigned  → Marta',
      'escalated Marta → Carla',
      'started assigned → started',
      'resolved started → resolved',
    ])
    expect((await week.office.records('task_truth')).filter(({ theme }) => theme === 'Soporte')).toHaveLength(1)
    const escalated = (await week.office.records('task_events')).findIndex(({ event }) => event === 'escalated') + 2
    const edit = { user: 'colega@hilo.example', range: `Historial de tareas!D${escalated}`, values: [['assigned']] }
    await week.office.post('/sim/edits', edit)
    await week.go('03-03 12:10')
    expect((await week.office.records('task_events')).at(-1)).toMatchObject({
      event: 'note',
      by: 'hilo',
      detail: 'Alguien cambió a mano el historial de esta tarea.',
    })
    // Solved 25 minutes before the day was over: nobody was told to close it.
    expect((await week.history(WHO.T1)).slice(5)).toEqual(['reminded 03-03 04:15', 'resolved 03-03 09:50'])
  })

  test('T3: an order is followed, and the person is told of each step once', async () => {
    await week.go('03-03 14:00')
    await week.types(WHO.T3, { Nota: 'preparando' })
    await week.go('03-03 14:05')
    expect(await week.heardBy(WHO.T3)).toContain('Estamos preparando tu pedido 4471.')
  })

  test('T5: protection is silent, at once, and names nobody', async () => {
    await week.go('03-03 20:30')
    const before = (await week.mails()).length
    await week.office.writes(WHO.T5, 'Necesito ayuda, hay violencia en casa')
    expect(await seen(WHO.T5)).toMatchObject({ owner: 'Carla', due: '03-03 20:45' })
    expect((await week.shown(WHO.T5))['subject']).toBe('Protección')
    const mails = (await week.mails()).slice(before).map((mail) => JSON.stringify(mail))
    expect(mails).toHaveLength(1)
    expect(mails[0]).toContain('carla@hilo.example')
    expect(mails[0]).not.toMatch(/violencia|ayuda|Protección|5491155/)
    expect(await week.got(WHO.T5)).toEqual([])
    await week.go('03-03 20:41')
    await week.answers(WHO.T5, 'Carla', 'Estoy con vos')
    await week.go('03-03 21:00')
    await week.office.writes(WHO.T3, 'Gracias!!')
    expect((await week.office.records('task_truth')).filter(({ theme }) => theme === 'Operaciones')).toHaveLength(1)
    expect((await week.taskOf(WHO.T3))['waiting_since']).toBeNull()
  })

  test('the rest of the week', async () => {
    await week.go('03-04 09:30')
    await week.asks(WHO.T5, 'Carla', 'move', 'resolved')
    await week.go('03-04 10:00')
    await week.types(WHO.T3, { Nota: 'en camino' })
    await week.go('03-04 12:00')
    await week.office.writes(WHO.T8, '¿La fundación queda en Lanús?')
    expect(await seen(WHO.T8)).toMatchObject({ owner: 'Teo', theme: 'General', due: '03-04 16:00' })
    await week.go('03-04 15:02')
    expect(await week.history(WHO.T8)).toContain('reminded 03-04 15:00')
    await week.go('03-04 15:30')
    await week.answers(WHO.T8, 'Teo', 'Sí')
    await week.go('03-04 16:30')
    await week.asks(WHO.T3, 'Omar', 'note', 'entregado')
    await week.go('03-04 16:35')
    expect((await week.got(WHO.T3)).filter((text) => /pedido 4471/.test(text))).toEqual([
      'Estamos preparando tu pedido 4471.',
      'Tu pedido 4471 está en camino.',
      'Tu pedido 4471 fue entregado. ¡Gracias!',
    ])
    expect((await week.taskOf(WHO.T3))['state']).toBe('resolved')
    expect((await week.steps(WHO.T3)).filter((line) => /delivery|resolved/.test(line))).toEqual([
      'delivery pending → preparing',
      'delivery preparing → on_the_way',
      'delivery on_the_way → delivered',
      'resolved started → resolved',
    ])
    const steps = ['delivery 03-03 14:00', 'delivery 03-04 10:00', 'delivery 03-04 16:30', 'resolved 03-04 16:30']
    expect(
      onTime(
        (await week.history(WHO.T3)).filter((line) => /delivery|resolved/.test(line)),
        steps,
      ),
    ).toEqual(steps)
    for (const [waId, score] of [
      [WHO.T1, '5'],
      [WHO.T2, '3'],
      [WHO.T3, '4'],
    ] as const)
      await week.office.writes(waId, score)
    expect(await week.got(WHO.T5)).toEqual(['Estoy con vos'])
    await week.go('03-05 12:00')
    await week.closesOld()
    for (const [waId, spent] of [
      [WHO.T1, 10],
      [WHO.T2, 35],
      [WHO.T3, 25],
      [WHO.T4, 20],
      [WHO.T5, 40],
      [WHO.T8, 5],
    ] as const)
      await week.types(waId, { Minutos: spent })
    await week.go('03-05 18:00')
    await week.office.ask('results.refresh', {})
  })

  test('the table, by a pivot of KPI_diario alone', async () => {
    expect(await week.byTheme('first_response_time')).toEqual({
      Ventas: 25,
      Soporte: 145,
      Operaciones: 25,
      Marketing: 90,
      Protección: 11,
      General: 210,
    })
    expect(sorted(await week.values('next_response_time'))).toEqual([75])
    expect(mean(await week.values('first_response_time')).toFixed(1)).toBe('84.3')
    expect(mean(await week.values('avg_response_time')).toFixed(1)).toBe('83.0')
    expect((mean(await week.values('sla_first_hit_rate')) * 100).toFixed(1)).toBe('83.3')
    expect((mean(await week.values('sla_task_hit_rate')) * 100).toFixed(1)).toBe('80.0')
    expect(await week.byTheme('resolution_time')).toEqual({ Ventas: 1415, Soporte: 225, Operaciones: 870, Marketing: 840, Protección: 780 })
    // All were solved in time, and only the fault was answered late.
    expect(await week.missed()).toEqual({ Ventas: [], Soporte: ['first'], Operaciones: [], Marketing: [], Protección: [], General: [] })
    expect((mean(await week.values('csat_score')) * 100).toFixed(1)).toBe('66.7')
    expect(mean(await week.values('csat_mean')).toFixed(1)).toBe('4.0')
    expect((mean(await week.values('csat_response_rate')) * 100).toFixed(1)).toBe('75.0')
    expect(((await week.values('human_hours')).reduce((sum, one) => sum + one, 0) / 60).toFixed(2)).toBe('2.25')
    expect([await week.openOn('2027-02-28'), await week.openOn('2027-03-05')]).toEqual([8, 1])
  })

  test('and in Indicadores, with how many and how it is counted', async () => {
    const tiles = await week.tiles()
    expect(tiles).toMatchObject({
      first_response_time: { value: '57,5 min', n: 6, detail: expect.stringContaining('promedio 1 h 24 min') },
      avg_response_time: { value: '1 h 23 min', n: 7, detail: expect.stringContaining('la mitad: hasta') },
      sla_first_hit_rate: { value: '83,3 %', n: 6 },
      sla_task_hit_rate: { value: '80,0 %', n: 5 },
      backlog: { value: '1', detail: 'de 1 a 3 días: 1' },
      backlog_reduction: { value: '87,5 %', n: 8 },
      csat_score: { value: '66,7 %', n: 3 },
      csat_mean: { value: '4,0', n: 3 },
      csat_response_rate: { value: '75,0 %', n: 4 },
      human_hours: { value: '2,25 h', n: 6, detail: '22,5 min por tarea' },
      unanswered: { value: '0' },
    })
    expect(Object.values(tiles).filter((row) => !row['definition'] || typeof row['n'] !== 'number')).toEqual([])
    expect(Object.keys(tiles)).toEqual(expect.arrayContaining(FIGURES))
    // The row of this week, which the pictures of Tablero draw last.
    expect((await week.office.records('board_weeks')).at(-1)).toMatchObject({
      first_median: 57.5,
      answered: 6,
      in_time: 83.3,
      content: 66.7,
      open: 1,
      solved: 5,
      human_hours: 2.25,
      per_hour: 2.22,
    })
  })

  test('the same straight through, with nights, and by who answered; what was promised stays as it was', async () => {
    await week.office.ask('results.view', { clock: 'calendar', by: 'person' })
    expect(await week.tiles()).toMatchObject({
      first_response_time: { n: 6, detail: expect.stringContaining('promedio 3 h 54 min') },
      'first_response_time Carla': { block: 'Carla', value: '8 h 48 min', n: 2 },
      sla_first_hit_rate: { value: '83,3 %', n: 6 },
    })
    const faults = (await week.office.records('kpi_daily')).filter(({ key, theme }) => key === 'first_response_time' && theme === 'Soporte')
    expect(faults.map(({ value, calendar }) => [value, calendar])).toEqual([[145, 1045]])
    await week.office.ask('results.view', { clock: 'own', by: 'team' })
    expect(await week.tiles()).toMatchObject({ first_response_time: { value: '57,5 min' }, 'first_response_time soporte': { n: 1 } })
  })

  test('a variant: whoever comes back within seven days opens the task again, and it is counted', async () => {
    await week.office.writes(WHO.T2, 'Sigue el error')
    expect(await seen(WHO.T2)).toMatchObject({ owner: 'Carla', theme: 'Soporte' })
    expect((await week.history(WHO.T2)).at(-1)).toBe('reopened 03-05 18:00')
    await week.go('03-05 18:10')
    await week.office.ask('results.refresh', {})
    expect(await week.tiles()).toMatchObject({ reopen_rate: { value: '20,0 %', n: 5 }, backlog: { value: '2' } })
  })

  test('who does not begin in thirty minutes of their day loses it to the next one, and a person may say so for one topic', async () => {
    const step = { method: 'least_busy', area: '', member: '', minutes: 30 }
    await week.office.ask('routing.save', { rule: { id: '', theme: 'Ventas', area: '', priority: '', steps: [step] }, order: 0 })
    await week.go('03-08 08:40')
    await week.office.writes(WHO.T6, '¿Qué precio tiene el kit?')
    await week.go('03-08 09:02')
    const first = await week.ownerOf(WHO.T6)
    expect(['Lucía', 'Pablo']).toContain(first)
    await week.go('03-08 09:29')
    expect(await week.ownerOf(WHO.T6)).toBe(first)
    await week.go('03-08 09:34')
    const next = await week.ownerOf(WHO.T6)
    expect([first, next].sort()).toEqual(['Lucía', 'Pablo'])
    const due = ['queued 03-08 08:40', 'assigned 03-08 09:00', 'returned 03-08 09:30']
    const turns = (await week.history(WHO.T6)).filter((line) => /queued|assigned|returned/.test(line))
    expect(onTime(turns, due)).toEqual(due)
    const told = (await week.mails()).slice(-3).map((mail) => mail['to'])
    expect(told).toContain(mailOf(String(next)))
    // Begun, it stays with whoever has it.
    await week.asks(WHO.T6, String(next), 'move', 'started')
    await week.go('03-08 10:40')
    expect(await week.ownerOf(WHO.T6)).toBe(next)
  })
})
