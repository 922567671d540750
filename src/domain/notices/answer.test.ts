/** Somebody of the team takes, solves or passes on a task by answering its notice on WhatsApp; nobody else can. */
import { attended, got, onTask, PERSON, until, writes } from '../../../test/kit/matters'
import type { Programme } from '../../../test/kit/programme'
import { minutes, sendsOf } from '../../../test/kit/steps'
import { messages } from '../messages/messages'
import { taskEvents, taskTruth } from '../tasks/tables'
import { team } from '../team/tables'
import { saidDeed } from './deeds'

const ANA = '5491155550900'
const LEO = '5491155550901'
/** Ana and Leo are told on their own WhatsApp, which they have written from today. */
const begun = (text = 'me sale un error'): Programme => {
  const one = attended('03-03 10:00', [
    { name: 'Ana', phone: '+54 9 11 5555-0900' },
    { name: 'Leo', phone: '+54 9 11 5555-0901', is_lead: true },
  ])
  for (const [place, phone] of [ANA, LEO].entries()) {
    writes(one, 'gracias', phone)
    onTask(one, { state: 'Cerrada' }, place + 2)
  }
  until(one, '03-03 10:30')
  const members = one.records(team).map((row) => ({ id: String(row['id']), name: String(row['name']), channel: 'whatsapp' as const }))
  const saved = one.call('attention.save', {
    remindShare: 0,
    survey: { on: false, template: '' },
    notices: { chat: '', template: '', hourly: 'no' },
    members,
    series: [],
  })
  if (!saved.ok) throw new Error(saved.problem)
  writes(one, text)
  minutes(one, 2)
  return one
}
/** The notice that went to this phone, as it left. */
const noticeTo = (one: Programme, phone: string) => {
  const request = sendsOf(one).find(({ body }) => body?.includes(phone.slice(-8)) && body.includes('"button"'))
  return JSON.parse(request?.body ?? '{}')
}
const wamidOf = (one: Programme): string =>
  String(
    [...one.records(messages)].reverse().find((row) => String(row['text']).startsWith('Hilo: ') && row['direction'] === 'out')?.['wamid'],
  )
const taps = (one: Programme, phone: string, deed: number): void => {
  const { id, title } = noticeTo(one, ANA).interactive.action.buttons[deed].reply
  writes(one, '', phone, { type: 'interactive', text: undefined, interactive: { type: 'button_reply', button_reply: { id, title } } })
  minutes(one, 2)
}
const quotes = (one: Programme, phone: string, text: string): void => {
  writes(one, text, phone, { context: { from: '1', id: wamidOf(one) } })
  minutes(one, 2)
}
const task = (one: Programme) => one.records(taskTruth)[2]
const ownerOf = (one: Programme) => one.records(team).find(({ id }) => id === (task(one)?.['set_to'] ?? task(one)?.['routed_to']))?.['name']

test('the notice has three buttons and names nobody', () => {
  const one = begun('me pega mi marido, soy Camila')
  const notice = JSON.stringify(
    sendsOf(one)
      .map(({ body }) => body)
      .filter((body) => body?.includes('"button"')),
  )
  expect(notice).toContain('Tomo')
  expect(notice).not.toMatch(/Camila|pega|marido|5550101/)
})

test.each([
  ['taking', 0, { state: 'started' }, 'La tomaste.'],
  ['solving', 1, { state: 'resolved' }, 'Resuelta.'],
])('%s by a tap', (_, deed, expected, says) => {
  const one = begun()
  taps(one, ANA, deed)
  expect(task(one)).toMatchObject(expected)
  expect(ownerOf(one)).toBe('Ana')
  expect(got(one, ANA).at(-1)).toContain(says)
  expect(one.records(taskEvents).at(-1)).toMatchObject({ by: one.records(team)[0]?.['id'] })
})

test('passing it on gives it to the other one', () => {
  const one = begun()
  taps(one, ANA, 2)
  expect(ownerOf(one)).toBe('Leo')
})

test('a word alone does the same as its button; other words answer the person', () => {
  const one = begun()
  quotes(one, ANA, 'Probá de nuevo, ya anda')
  expect(got(one)).toContain('Probá de nuevo, ya anda')
  expect(task(one)?.['first_reply_at']).toEqual(expect.any(Number))
  quotes(one, ANA, 'listo')
  expect(task(one)).toMatchObject({ state: 'resolved' })
  quotes(one, ANA, 'una cosa más')
  expect(got(one, ANA).at(-1)).toBe('Esa tarea ya está resuelta.')
  expect(got(one).filter((text) => text === 'una cosa más')).toEqual([])
})

test.each([
  ['the person of the task', PERSON],
  ['a colleague', LEO],
  ['a stranger', '5491155550777'],
])('a notice that went to Ana says nothing from %s', (_, phone) => {
  const one = begun()
  taps(one, phone, 1)
  expect(task(one)?.['state']).toBe('assigned')
})

test.each([
  ['Tomo', 'take'],
  ['LISTO!', 'done'],
  ['passar', 'pass'],
  ['lo tomo yo', undefined],
  ['', undefined],
])('«%s» is %s', (text, deed) => {
  expect(saidDeed(text)).toBe(deed)
})
