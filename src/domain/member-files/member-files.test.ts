/** Members’ own files on real spreadsheets: whom they show, who may open them, what it costs. */
import { allWords, linesOf, namesIn, sharedWith, typeIn } from '../../../test/kit/member-file'
import { ANA, JORGE, lookAgain, mentored, nameOf } from '../../../test/kit/member-school'
import { textFrom } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { minutes, seen, sendsOf, type, waIdOf } from '../../../test/kit/steps'
import { MINUTE } from '../../kernel/time'
import { enrolments } from '../courses/tables'
import { team } from '../team/tables'

/** The enrolment of a person, as people see it. */
const row = (one: Programme, at: number) => seen(one, enrolments, at + 2)
const line = (one: Programme, name: string, at: number, tab: 'people' | 'classes' = 'people') =>
  linesOf(one, name, tab).find((cells) => cells['Persona'] === nameOf(at))
const written = (one: Programme): readonly string[] => sendsOf(one).map(({ body }) => JSON.parse(body ?? '{}').text?.body)

describe('whom a file shows', () => {
  test('only theirs, with the columns for a small screen; a column a class day, newest first; shared with one address', () => {
    const one = mentored()
    expect([namesIn(one, ANA), namesIn(one, JORGE)]).toEqual([
      [nameOf(0), nameOf(2)],
      [nameOf(1), nameOf(3), nameOf(4)],
    ])
    expect(Object.keys(linesOf(one, ANA)[0] ?? {})).toEqual([
      'Persona',
      'id',
      'Sigue',
      'Último',
      'Escribirle',
      'Enviar',
      'Nota',
      'Pedir ayuda',
    ])
    expect(Object.keys(linesOf(one, ANA, 'classes')[0] ?? {})).toEqual(['Persona', 'id', 'jue 4/3', 'lun 1/3', 'Resultado'])
    expect(sharedWith(one, ANA)).toEqual(['ana.peralta@gmail.com'])
    expect(allWords(one, ANA)).not.toMatch(/Persona1|\+?54\d{6}/)
    expect(seen(one, team, 2)['file_url']).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/member_/)
  })
  test('somebody given to another mentor leaves the file within minutes, its hidden tabs too', () => {
    const one = mentored()
    typeIn(one, ANA, 'people', nameOf(0), 'Escribirle', '¿Venís el')
    type(one, enrolments, 2, { mentor_id: 'Jorge' })
    minutes(one, 4)
    expect([namesIn(one, ANA), namesIn(one, JORGE)]).toEqual([[nameOf(2)], [nameOf(1), nameOf(3), nameOf(4), nameOf(0)]])
    expect(allWords(one, ANA)).not.toContain('Persona0')
    // What was half typed is no message, and not lost.
    expect([row(one, 0)['notes'], written(one)]).toEqual(['4/3 Ana Peralta: (sin enviar) ¿Venís el', []])
  })
  test('a writing that lands when another has followed is refused whole: who has left does not come back', () => {
    const one = mentored()
    type(one, enrolments, 2, { outcome: 'Becada' })
    one.host.between = (call, number) => {
      if (call !== 'other.batchUpdate') return
      one.host.fail(number, 'threw, applied later')
      one.host.between = () => undefined
    }
    lookAgain(one)
    type(one, enrolments, 2, { mentor_id: 'Jorge' })
    minutes(one, 8)
    expect(namesIn(one, ANA)).toEqual([nameOf(2)])
    one.host.settle()
    expect(allWords(one, ANA)).not.toContain('Persona0')
  })
  test('whoever drops out, or is erased, is not shown', () => {
    const one = mentored()
    type(one, enrolments, 2, { state: 'Baja' })
    minutes(one, 3)
    expect(one.call('person.erase', { id: 'c_2', name: nameOf(2) })).toMatchObject({ ok: true })
    lookAgain(one)
    expect(namesIn(one, ANA)).toEqual([])
    expect(allWords(one, ANA)).not.toMatch(/Persona[02]/)
  })
  test('words of somebody with a delicate case stay in the programme’s file', () => {
    const one = mentored()
    one.post(textFrom(waIdOf(0), 'mi novio me pega', 'wamid.t5', one.host.at()))
    one.post(textFrom(waIdOf(2), 'llego tarde', 'wamid.t6', one.host.at()))
    minutes(one, 1)
    lookAgain(one)
    expect([line(one, ANA, 0)?.['Último'], line(one, ANA, 2)?.['Último']]).toEqual(['4/3 10:03', '4/3 10:03 · llego tarde'])
    expect(allWords(one, ANA)).not.toContain('pega')
  })
})

describe('who may open it', () => {
  const LEAVES = [
    ['whoever sees everything again', { access: 'Todo' }],
    ['whoever’s address is taken away', { email: '' }],
    ['whoever is taken out of Equipo', { name: '' }],
  ] as const
  test.each(LEAVES)('%s loses it, and it holds nobody any more', (_what, cells) => {
    const one = mentored()
    type(one, team, 2, cells)
    minutes(one, 4)
    const [file] = one.host.others
    expect([file?.shared, JSON.stringify(file?.file.api.values.get("'Mi gente'", {}))]).toEqual([
      [],
      expect.not.stringContaining('Persona0'),
    ])
  })
  test('a new address opens it, the old one no longer', () => {
    const one = mentored()
    type(one, team, 2, { email: 'nueva@gmail.com' })
    minutes(one, 3)
    expect(sharedWith(one, ANA)).toEqual(['nueva@gmail.com'])
    expect(one.host.letters.filter(({ to }) => to === 'nueva@gmail.com')).toEqual([
      expect.objectContaining({ subject: 'Tu gente', text: expect.not.stringContaining('file-1') }),
    ])
  })
  const WRONG = [
    ['Google does not know', 'nobody@nowhere.example', /^Revisar: Google no conoce «nobody@nowhere\.example»/],
    ['is half typed', 'ana@', /^Revisar: Ese correo no está completo/],
    ['is missing', '', /^Revisar: falta el Correo/],
  ] as const
  test.each(WRONG)('an address that %s is told on the row, and right again when it is', (_what, email, says) => {
    const one = mentored()
    type(one, team, 2, { email })
    minutes(one, 4)
    expect([seen(one, team, 2)['state'], one.host.others[0]?.shared]).toEqual([expect.stringMatching(says), []])
    type(one, team, 2, { email: 'ana.peralta@gmail.com' })
    minutes(one, 4)
    expect([seen(one, team, 2)['state'], sharedWith(one, ANA)]).toEqual([
      expect.stringMatching(/^Recibe tareas/),
      ['ana.peralta@gmail.com'],
    ])
  })
  test('a file that somebody deleted for good is made anew', () => {
    const one = mentored()
    one.host.loseOther(one.host.others[0]?.file.id ?? '')
    one.host.move(7 * 60 * MINUTE)
    lookAgain(one)
    expect(namesIn(one, ANA)).toEqual([nameOf(0), nameOf(2)])
  })
})

describe('what it costs', () => {
  const calls = (one: Programme, which: RegExp): number => one.host.calls.filter((call) => which.test(call)).length
  test('an idle minute none of it, a look at everything one call to Drive while nothing changed', () => {
    const one = mentored()
    lookAgain(one)
    lookAgain(one)
    one.host.reset()
    minutes(one, 1)
    expect(calls(one, /./)).toBe(2)
    one.host.reset()
    minutes(one, 15)
    expect([calls(one, /^drive/), calls(one, /^other/)]).toEqual([1, 0])
  })
  test('one file that somebody changed: read, taken in, read and written, nothing of the other', () => {
    const one = mentored()
    lookAgain(one)
    lookAgain(one)
    typeIn(one, ANA, 'classes', nameOf(0), 'lun 1/3', 'Vino')
    one.host.reset()
    minutes(one, 15)
    expect([calls(one, /^drive/), calls(one, /^other\.read/), calls(one, /^other\.batchUpdate/)]).toEqual([1, 2, 1])
  })
  test('a programme where nobody has a file of their own pays nothing', () => {
    const one = mentored()
    for (const at of [2, 3]) type(one, team, at, { access: 'Todo' })
    lookAgain(one)
    one.host.reset()
    minutes(one, 16)
    expect(calls(one, /^(drive|other)/)).toBe(0)
  })
})
