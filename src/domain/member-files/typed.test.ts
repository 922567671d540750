/** What members type in their own files, and what the coordinator types meanwhile: taken in once, shown on both sides, nothing lost. */
import { allWords, linesOf, namesIn, personOf, typeIn } from '../../../test/kit/member-file'
import { ANA, JORGE, lookAgain, mentored, nameOf } from '../../../test/kit/member-school'
import { textFrom } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { minutes, seen, sendsOf, type, waIdOf } from '../../../test/kit/steps'
import { DAY } from '../../kernel/time'
import { enrolments } from '../courses/tables'
import { tasks } from '../tasks/tables'

/** The enrolment of a person, as people see it. */
const row = (one: Programme, at: number) => seen(one, enrolments, at + 2)
const line = (one: Programme, name: string, at: number, tab: 'people' | 'classes' = 'people') =>
  linesOf(one, name, tab).find((cells) => cells['Persona'] === nameOf(at))
const written = (one: Programme): readonly string[] => sendsOf(one).map(({ body }) => JSON.parse(body ?? '{}').text?.body)

describe('what is typed', () => {
  test('a mark and an outcome reach Inscripciones, with the share of classes; a note is kept once, and its cell emptied', () => {
    const one = mentored()
    typeIn(one, ANA, 'classes', nameOf(0), 'lun 1/3', 'Vino')
    typeIn(one, ANA, 'classes', nameOf(0), 'jue 4/3', 'Faltó')
    typeIn(one, ANA, 'classes', nameOf(2), 'Resultado', 'Consiguió trabajo')
    typeIn(one, ANA, 'people', nameOf(0), 'Nota', '=HYPERLINK("x") vino con la hermana')
    lookAgain(one)
    lookAgain(one)
    expect([row(one, 0)['attendance_pct'], row(one, 2)['outcome']]).toEqual(['50', 'Consiguió trabajo'])
    expect(row(one, 0)['notes']).toBe('4/3 Ana Peralta: =HYPERLINK("x") vino con la hermana')
    expect(line(one, ANA, 0)).toMatchObject({ Nota: '', Sigue: 'Tu nota quedó guardada.' })
    typeIn(one, ANA, 'people', nameOf(0), 'Nota', 'otra vez')
    lookAgain(one)
    expect(row(one, 0)['notes']?.split('\n')).toHaveLength(2)
  })
  const WORDS = [
    ['within 24 hours leaves', 'Hola, ¿cómo vas?', 0, ['Hola, ¿cómo vas?'], { Escribirle: '', Enviar: false, Sigue: /sale en menos/ }],
    ['without words says so', '', 0, [], { Escribirle: '', Enviar: false, Sigue: /No escribiste nada/ }],
    ['after 24 hours is kept until they write', 'Te espero', 2 * DAY, [], { Escribirle: '', Enviar: false, Sigue: /queda guardado/ }],
  ] as const
  test.each(WORDS)('a message %s', (_what, words, wait, sent, shown) => {
    const one = mentored()
    one.post(textFrom(waIdOf(0), 'hola', 'wamid.open', one.host.at()))
    minutes(one, 1)
    one.host.move(wait)
    minutes(one, 2)
    one.host.reset()
    if (words !== '') typeIn(one, ANA, 'people', nameOf(0), 'Escribirle', words)
    typeIn(one, ANA, 'people', nameOf(0), 'Enviar', true)
    lookAgain(one)
    lookAgain(one)
    expect(written(one)).toEqual(sent)
    expect(line(one, ANA, 0)).toMatchObject({ ...shown, Sigue: expect.stringMatching(shown.Sigue) })
    one.post(textFrom(waIdOf(0), 'acá estoy', 'wamid.back', one.host.at()))
    minutes(one, 2)
    expect(written(one).filter((said) => said === words && words !== '')).toHaveLength(words === '' ? 0 : 1)
  })
  test('to somebody who said BAJA nothing leaves: the words stay, with the reason', () => {
    const one = mentored()
    one.post(textFrom(waIdOf(0), 'BAJA', 'wamid.baja', one.host.at()))
    minutes(one, 2)
    one.host.reset()
    typeIn(one, ANA, 'people', nameOf(0), 'Escribirle', 'Volvé')
    typeIn(one, ANA, 'people', nameOf(0), 'Enviar', true)
    lookAgain(one)
    expect([written(one), line(one, ANA, 0)]).toEqual([
      [],
      expect.objectContaining({ Escribirle: 'Volvé', Enviar: false, Sigue: expect.stringMatching(/BAJA/) }),
    ])
  })
  test('a call for help is one task', () => {
    const one = mentored()
    typeIn(one, ANA, 'people', nameOf(2), 'Pedir ayuda', true)
    lookAgain(one)
    lookAgain(one)
    expect(one.records(tasks).map(({ subject }) => subject)).toEqual([`Ana Peralta pide ayuda con ${nameOf(2)}.`])
    expect(line(one, ANA, 2)).toMatchObject({ 'Pedir ayuda': false })
  })
})

describe('both directions', () => {
  test('what the coordinator types shows in the file; of two words neither is lost, until one of them is changed', () => {
    const one = mentored()
    type(one, enrolments, 2, { outcome: 'Sigue estudiando' })
    lookAgain(one)
    expect(line(one, ANA, 0, 'classes')?.['Resultado']).toBe('Sigue estudiando')
    typeIn(one, ANA, 'classes', nameOf(0), 'Resultado', 'Dejó')
    type(one, enrolments, 2, { outcome: 'Terminó' })
    lookAgain(one)
    expect(row(one, 0)).toMatchObject({ outcome: 'Terminó', reason: expect.stringContaining('Resultado: «Terminó» / «Dejó»') })
    expect([line(one, ANA, 0, 'classes')?.['Resultado'], line(one, ANA, 0)?.['Sigue']]).toEqual([
      'Terminó / Dejó',
      expect.stringContaining('escribí en uno de los dos el que vale'),
    ])
    typeIn(one, ANA, 'classes', nameOf(0), 'Resultado', 'Dejó')
    lookAgain(one)
    lookAgain(one)
    expect([row(one, 0)['outcome'], row(one, 0)['reason'], line(one, ANA, 0, 'classes')?.['Resultado']]).toEqual(['Dejó', '', 'Dejó'])
  })
  test('and the coordinator settles it, too', () => {
    const one = mentored()
    typeIn(one, ANA, 'classes', nameOf(0), 'Resultado', 'Dejó')
    type(one, enrolments, 2, { outcome: 'Terminó' })
    lookAgain(one)
    type(one, enrolments, 2, { outcome: 'Terminó con beca' })
    lookAgain(one)
    lookAgain(one)
    expect([row(one, 0)['outcome'], row(one, 0)['reason'], line(one, ANA, 0, 'classes')?.['Resultado']]).toEqual([
      'Terminó con beca',
      '',
      'Terminó con beca',
    ])
  })
  test('rows that somebody sorted, put in or deleted and columns that they moved are known by their hidden ids and keys', () => {
    const one = mentored()
    const person = personOf(one, JORGE)
    const user = 'ana@example.org'
    const sheet = one.host.others[1]?.file.tabs()[0]?.sheetId ?? 0
    for (const answer of [
      person.sort({ user, range: "'Mi gente'!A4:H6", by: [{ column: 0, descending: true }] }),
      person.insert({ user, sheet, axis: 'rows', at: 4 }),
      person.edit({ user, range: "'Mi gente'!A5", values: [['Una anotación mía']] }),
      person.insert({ user, sheet, axis: 'columns', at: 2 }),
      person.edit({ user, range: "'Mi gente'!C4", values: [['Prefiere de tarde']] }),
    ])
      expect(answer.ok).toBe(true)
    typeIn(one, JORGE, 'people', nameOf(3), 'Nota', 'de acuerdo')
    lookAgain(one)
    expect([row(one, 1)['notes'], row(one, 3)['notes'], row(one, 4)['notes']]).toEqual(['', '4/3 Jorge Lima: de acuerdo', ''])
    expect(allWords(one, JORGE)).toMatch(/Una anotación mía.*Prefiere de tarde|Prefiere de tarde.*Una anotación mía/)
    expect([...namesIn(one, JORGE)].sort()).toEqual(['Una anotación mía', nameOf(1), nameOf(3), nameOf(4)].sort())
  })
  test('what is Hilo’s a member cannot change', () => {
    const one = mentored()
    expect(() => typeIn(one, ANA, 'people', nameOf(0), 'Sigue', 'x')).toThrow(/protected/)
  })
})

test('after somebody restored an older version of the programme’s file, what members typed since is taken in again', () => {
  const one = mentored()
  const user = 'ana@example.org'
  const [before] = [one.host.file.nameVersion('antes')]
  typeIn(one, ANA, 'classes', nameOf(0), 'lun 1/3', 'Vino')
  typeIn(one, ANA, 'classes', nameOf(2), 'Resultado', 'Sigue')
  lookAgain(one)
  lookAgain(one)
  expect(row(one, 0)['attendance_pct']).toBe('100')
  expect(one.host.file.person.restoreVersion({ user, version: before.id })).toMatchObject({ ok: true })
  expect(row(one, 0)['attendance_pct']).toBe('')
  lookAgain(one)
  lookAgain(one)
  expect([row(one, 0)['attendance_pct'], row(one, 2)['outcome'], line(one, ANA, 0, 'classes')?.['lun 1/3']]).toEqual([
    '100',
    'Sigue',
    'Vino',
  ])
})

test('a tab that lost rows and columns by its owner’s hand is written all the same', () => {
  const one = mentored()
  const person = personOf(one, ANA)
  const sheet = one.host.others[0]?.file.tabs()[0]?.sheetId ?? 0
  const user = 'ana@example.org'
  expect(person.delete({ user, sheet, axis: 'rows', at: 8, count: 590 })).toMatchObject({ ok: true })
  expect(person.delete({ user, sheet, axis: 'columns', at: 9, count: 11 })).toMatchObject({ ok: true })
  typeIn(one, ANA, 'people', nameOf(0), 'Nota', 'sigue acá')
  lookAgain(one)
  expect([row(one, 0)['notes'], line(one, ANA, 0)?.['Nota']]).toEqual(['4/3 Ana Peralta: sigue acá', ''])
})
