/** The Monday letter: what got stuck, once, to whoever leads, with nobody's name, phone or words in it. */
import { friendly, textFrom } from '../../../test/kit/meta'
import { type Programme, readyProgramme } from '../../../test/kit/programme'
import { minutes, type } from '../../../test/kit/steps'
import { DAY, HOUR } from '../../kernel/time'
import { team } from '../team/tables'

/** Friday at three: what is written waits over the weekend. */
const start = (lead: Readonly<Record<string, unknown>>): Programme => {
  const one = readyProgramme({ at: '2027-03-05T15:00:00-03:00' })
  one.host.answer = friendly
  type(one, team, 2, { name: 'Ana', email: 'ana@example.org', ...lead })
  minutes(one, 2)
  one.host.reset()
  ;['La app no abre, soy Camila Sosa', 'hay violencia en casa', 'mi número es 1155667788', 'zzz'].forEach((words, at) => {
    one.post(textFrom(`54911555504${10 + at}`, words, `wamid.w${at}`, one.host.at(), 'Camila Sosa'))
  })
  return one
}
const toMonday = (one: Programme): void => {
  one.host.move(2 * DAY + 16 * HOUR)
  minutes(one, 120)
}
const letters = (one: Programme) => one.host.letters.filter(({ subject }) => subject.startsWith('Hilo: la semana'))

test('is written once, with what is open and what no topic knew', () => {
  const one = start({ is_lead: true })
  toMonday(one)
  expect(letters(one)).toHaveLength(1)
  const [first] = letters(one)
  expect(first).toMatchObject({ to: 'ana@example.org', subject: 'Hilo: la semana del 1/3' })
  expect(first?.text).toContain('Pendientes: 4. Las más viejas: ')
  expect(first?.text).toContain('Mensajes que ningún tema reconoció: 2 de 4.')
  expect(first?.text).toContain('caso delicado (2 días)')
  expect(first?.text).not.toMatch(/Camila|Sosa|violencia|Protección|\d{6}|zzz/)
  minutes(one, 60)
  expect(letters(one)).toHaveLength(1)
})

test.each([
  ['to whoever set Hilo up where nobody leads', { is_lead: false }, 1],
  ['to nobody where whoever leads has no mail', { is_lead: true, email: '' }, 0],
])('goes %s', (_, lead, count) => {
  const one = start(lead)
  toMonday(one)
  expect(letters(one)).toHaveLength(count)
})
