/** Who is asked how they were attended, in which way, and what counts as their answer. */
import { attended, got, onTask, PERSON, until, writes } from '../../../test/kit/matters'
import { statusOf } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { minutes, sendsOf, TEMPLATE_ID } from '../../../test/kit/steps'
import { messages } from '../messages/messages'
import { surveys } from './tables'

const ask = (one: Programme, template = ''): Programme => {
  const saved = one.call('attention.save', {
    remindShare: 0,
    survey: { on: true, template },
    notices: { chat: '', template: '', hourly: 'auto' },
    members: [],
    series: [],
  })
  if (!saved.ok) throw new Error(saved.problem)
  return one
}
const solved = (one: Programme, text = 'me sale un error'): Programme => {
  writes(one, text)
  onTask(one, { reply: 'Probá ahora', send: true })
  onTask(one, { state: 'Resuelta' })
  return one
}
const QUESTION = '¿Cómo te atendimos?'
const survey = (one: Programme) => one.records(surveys)[0]

describe('who is asked', () => {
  test.each([
    ['a solved matter', 'me sale un error', true],
    ['a delicate one', 'me pega mi marido', false],
  ])('%s', (_, text, asked) => {
    const one = solved(ask(attended('03-03 10:00')), text)
    expect(got(one).includes(QUESTION)).toBe(asked)
    expect(one.records(surveys)).toHaveLength(asked ? 1 : 0)
  })
  test('nobody, until the programme wants it', () => {
    expect(got(solved(attended('03-03 10:00'))).includes(QUESTION)).toBe(false)
  })
  test('nobody whose task was closed without an answer', () => {
    const one = ask(attended('03-03 10:00'))
    writes(one, 'me sale un error')
    onTask(one, { state: 'Resuelta' })
    expect(one.records(surveys)).toEqual([])
  })
  test('a day after their last word, by the template that was chosen, filled; without one nobody', () => {
    for (const [template, sent] of [
      [TEMPLATE_ID, ['[recordatorio_clase]']],
      ['', []],
    ] as const) {
      const one = ask(attended('03-03 10:00'), template)
      writes(one, 'me sale un error')
      onTask(one, { reply: 'Probá ahora', send: true })
      until(one, '03-04 10:30')
      one.host.sent.length = 0
      onTask(one, { state: 'Resuelta' })
      expect(got(one)).toEqual(sent)
      for (const request of sendsOf(one)) expect(request.body).toContain('"text":"Camila"')
    }
  })
})

test.each([
  ['5', 5],
  ['4 ⭐', 4],
  [' 3/5 ', 3],
  ['⭐⭐ Mal', 2],
  ['Muy bien', 5],
  ['5 personas', null],
  ['6', null],
])('«%s» typed counts as %s', (text, score) => {
  const one = solved(ask(attended('03-03 10:00')))
  writes(one, text)
  expect(survey(one)).toMatchObject({ score })
})

test('a tap counts, the last one wins, and thanks are said once', () => {
  const one = solved(ask(attended('03-03 10:00')))
  const id = String(survey(one)?.['id'])
  for (const score of [2, 4])
    writes(one, '', PERSON, {
      type: 'interactive',
      text: undefined,
      interactive: { type: 'list_reply', list_reply: { id: `csat ${id} ${score}`, title: 'x' } },
    })
  minutes(one, 2)
  expect(survey(one)).toMatchObject({ score: 4 })
  expect(got(one).filter((text) => text.startsWith('¡Gracias por contarnos'))).toHaveLength(1)
})

test('what somebody else was asked cannot be answered', () => {
  const one = solved(ask(attended('03-03 10:00')))
  writes(one, '', '5491155550177', {
    type: 'interactive',
    text: undefined,
    interactive: { type: 'list_reply', list_reply: { id: `csat ${String(survey(one)?.['id'])} 1`, title: 'x' } },
  })
  expect(survey(one)).toMatchObject({ score: null })
})

test('a lone number says nothing three days later', () => {
  const one = solved(ask(attended('03-03 10:00')))
  until(one, '03-06 11:00')
  writes(one, '5')
  expect(survey(one)).toMatchObject({ score: null })
})

test('when it reached the person is kept, once', () => {
  const one = solved(ask(attended('03-03 10:00')))
  const wamid = String(one.records(messages).find((row) => row['text'] === QUESTION)?.['wamid'])
  expect(survey(one)).toMatchObject({ delivered_at: null })
  for (const status of ['delivered', 'read']) {
    one.post(statusOf(wamid, status, PERSON, one.host.at()))
    minutes(one, 1)
  }
  expect(survey(one)?.['delivered_at']).toEqual(expect.any(Number))
})
