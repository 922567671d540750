/** What the team is told, by which way and when; never a name, a number or a word of the person. */
import { friendly, textFrom } from '../../../test/kit/meta'
import { type Programme, readyProgramme } from '../../../test/kit/programme'
import { type } from '../../../test/kit/steps'
import { MINUTE } from '../../kernel/time'
import { team } from '../team/tables'
import { isChatSpace } from './tables'
import { letterOf } from './words'

const at = (words: string): number => Date.parse(`2027-${words.replace(' ', 'T')}:00-03:00`)
const SPACE = 'https://chat.googleapis.com/v1/spaces/AAAA/messages?key=k-1&token=t'

const staffed = (start: string, names: readonly string[] = ['Marta', 'Carla']): Programme => {
  const one = readyProgramme({ at: new Date(at(start)).toISOString() })
  one.host.answer = friendly
  for (const [index, name] of names.entries())
    type(one, team, index + 2, {
      name,
      email: `${name.toLowerCase()}@example.org`,
      capacity: name === 'Carla' ? 0 : 20,
      is_lead: name === 'Carla',
    })
  for (let minute = 0; minute < 2; minute++) {
    one.host.move(MINUTE)
    one.tick()
  }
  one.host.reset()
  return one
}
let count = 0
const writes = (one: Programme, text: string): void => {
  count++
  expect(one.post(textFrom(`54911555${String(50000 + count)}`, text, `wamid.n${count}`, one.host.at(), 'Camila Paz'))).toBe('stored')
  one.tick()
}
const passes = (one: Programme, minutes: number): void => {
  for (let minute = 0; minute < minutes; minute += 5) {
    one.host.move(5 * MINUTE)
    one.tick()
  }
}
const letters = (one: Programme) => one.host.letters.map(({ to, subject }) => `${to}: ${subject}`)

test('a task is told to its owner at once, and of what comes soon after in one letter', () => {
  const one = staffed('03-02 10:00')
  writes(one, 'me sale un error')
  expect(letters(one)).toEqual(['marta@example.org: Hilo: Tarea nueva · Soporte · Alta · antes de hoy 12:02'])
  writes(one, 'no abre')
  writes(one, 'falla')
  expect(letters(one)).toHaveLength(1)
  passes(one, 15)
  expect(letters(one).slice(1)).toEqual(['marta@example.org: Hilo: 2 × Tarea nueva'])
  expect(JSON.stringify(one.host.letters)).not.toMatch(/Camila|54911|abre|falla|sale un/)
})
test('outside the hours it waits for them; what is urgent does not, and a delicate case has no theme', () => {
  const one = staffed('03-02 20:00')
  writes(one, 'me sale un error')
  expect(letters(one)).toEqual([])
  writes(one, 'hay violencia en casa')
  expect(letters(one)).toEqual(['carla@example.org: Hilo: 1 × Sin responsable, 1 × Tarea nueva'])
  expect(JSON.stringify(one.host.letters)).toContain('caso delicado · Urgente')
  expect(JSON.stringify(one.host.letters)).not.toMatch(/violencia|Protección/)
})
test('a team of six hears of new tasks each hour', () => {
  const one = staffed('03-02 10:00', ['Marta', 'Carla', 'Omar', 'Teo', 'Inés', 'Luz'])
  writes(one, 'me sale un error')
  expect(letters(one)).toEqual([])
  passes(one, 60)
  expect(letters(one)).toEqual([expect.stringContaining('Tarea nueva · Soporte')])
})
test('a space of Google Chat hears what concerns everybody; who wants nothing gets nothing', () => {
  const one = staffed('03-02 10:00')
  const attention = one.call('attention.read', {})
  if (!attention.ok) throw new Error(attention.problem)
  const members = [{ id: String(one.records(team)[0]?.['id']), name: 'Marta', channel: 'none' }]
  const saved = one.call('attention.save', { ...Object(attention.value), notices: { chat: SPACE, template: '', hourly: 'no' }, members })
  expect(saved.ok).toBe(true)
  writes(one, 'me sale un error')
  const chats = one.host.sent.filter(({ url }) => url === SPACE)
  expect(chats.map(({ body }) => JSON.parse(body ?? ''))).toEqual([{ text: expect.stringContaining('Tarea nueva · Soporte') }])
  expect(letters(one)).toEqual([])
})

test.each<[string, boolean]>([
  [SPACE, true],
  ['https://chat.googleapis.com.evil.org/v1/spaces/A/messages?key=1', false],
  ['https://evil.org/https://chat.googleapis.com/v1/spaces/A/messages?key=1', false],
  ['http://chat.googleapis.com/v1/spaces/A/messages?key=1', false],
])('%s is a space: %s', (url, is) => {
  expect(isChatSpace(url)).toBe(is)
})
test('one thing says itself, many are counted', () => {
  expect(letterOf([{ news: 'escalated', says: 'Venció · Ventas', task: '', row: 0 }], { lang: 'es' }).subject).toBe('Hilo: Venció · Ventas')
})
