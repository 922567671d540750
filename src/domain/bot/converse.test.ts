/** Whole conversations: what people write or tap, and what the bot says and does. */
import { after, HOUR, type Instant } from '../../kernel/time'
import { readCommand } from '../consent/words'
import type { OutBody } from '../outbox/message'
import { converse } from './converse'
import { readScript } from './script'
import type { Session } from './session'
import { inWords } from './show'
import type { WrittenStep } from './starter'
import { around, COURSES, NOW, rowsOf, starter } from './testdata'
import type { Around, Said, Turn } from './turn'

type Move =
  | string
  /** Taps what is called so in the last bubble, or in the bubble of that many turns ago. */
  | { readonly tap: string; readonly ago?: number }
  | { readonly sends: Said['kind'] }
  | { readonly hours: number }

interface Told {
  readonly says: string
  readonly does: readonly string[]
  readonly outcome: string
}

const idOf = (body: OutBody | undefined, title: string): string => {
  const rows = body?.kind === 'buttons' ? body.buttons : body?.kind === 'list' ? body.sections.flatMap((section) => section.rows) : []
  const found = rows.find((row) => row.title === title)
  if (!found) throw new Error(`no option ${title} in ${body ? inWords(body) : 'nothing'}`)
  return found.id
}

const doing = (one: Turn['doings'][number]): string =>
  one.does === 'save'
    ? `${one.column} = ${one.value}`
    : one.does === 'consent'
      ? `consent ${one.word}`
      : one.does === 'label'
        ? `label ${one.label}`
        : one.does === 'other'
          ? `other ${one.words}`
          : one.does

/** Plays the moves; answers what was told at the last of them. */
const play = (given: Around, moves: readonly Move[]): Told | 'silent' => {
  let session: Session | undefined
  let now: Instant = NOW
  let told: Told | 'silent' = 'silent'
  const bubbles: (OutBody | undefined)[] = []
  for (const move of moves) {
    if (typeof move === 'object' && 'hours' in move) {
      now = after(now, move.hours * HOUR)
      continue
    }
    const said: Said =
      typeof move === 'string'
        ? { kind: 'text', text: move, choice: null }
        : 'tap' in move
          ? { kind: 'button', text: move.tap, choice: { id: idOf(bubbles.at(-1 - (move.ago ?? 0)), move.tap), title: move.tap } }
          : { kind: move.sends, text: null, choice: null }
    const command = said.text === null ? undefined : readCommand(said.text)
    const turn = converse(session, said, command?.certainty === 'sure' ? command.command : undefined, { ...given, now })
    told = turn
      ? {
          says: turn.body ? inWords(turn.body) : '',
          does: turn.doings.filter(({ does }) => does !== 'gap').map(doing),
          outcome: turn.outcome,
        }
      : 'silent'
    session = turn?.session ?? session
    bubbles.push(turn?.body)
  }
  return told
}

const LIST = '¿Qué curso te interesa? Tocá uno o escribí su nombre.\n[Oficios digitales] [Gastronomía] [Atención al cliente]'
const link = (course: string) => `¡Listo! Anotate en ${course} acá: https://f.example/abc. Este enlace es solo tuyo.`
const HANDED = 'Le aviso al equipo. Te respondemos mañana a las 9.'
const chosen = (course: string): Told => ({ says: link(course), does: [`Curso = ${course}`, 'end'], outcome: 'step' })

interface Case {
  readonly name: string
  readonly moves: readonly Move[]
  readonly expected: Told | 'silent' | Partial<Told>
  readonly given?: Around
}

const GREET = ['Hola! vi lo del curso'] as const
const ACCEPT = [...GREET, { tap: 'Acepto' }] as const

const CASES: readonly Case[] = [
  {
    name: 'greets whoever writes first and asks for permission',
    moves: GREET,
    expected: {
      says: '¡Hola! Para anotarte guardamos tu nombre y número y te escribimos sobre el curso. Salís cuando quieras con BAJA. ¿De acuerdo?\n[Acepto] [No acepto] [Hablar con una persona]',
      does: [],
      outcome: 'step',
    },
  },
  { name: 'notes permission and offers the open courses', moves: ACCEPT, expected: { says: LIST, does: ['consent yes'], outcome: 'step' } },
  { name: 'a course by tapping it', moves: [...ACCEPT, { tap: 'Oficios digitales' }], expected: chosen('Oficios digitales') },
  { name: 'a course by its number', moves: [...ACCEPT, '2'], expected: chosen('Gastronomía') },
  { name: 'a course by another name', moves: [...ACCEPT, 'compu'], expected: chosen('Oficios digitales') },
  { name: 'a course without its accents', moves: [...ACCEPT, 'atencion al cliente'], expected: chosen('Atención al cliente') },
  { name: 'a course with a slip of the finger', moves: [...ACCEPT, 'gastronmia'], expected: chosen('Gastronomía') },
  { name: 'a course inside a sentence', moves: [...ACCEPT, 'quiero el de cocina por favor'], expected: chosen('Gastronomía') },
  { name: 'a yes in other words', moves: [...GREET, 'dale'], expected: { says: LIST, does: ['consent yes'] } },
  {
    name: 'somebody who does not accept',
    moves: [...GREET, 'no acepto'],
    expected: { says: 'Está bien. Si cambiás de idea, escribí HOLA.', does: ['consent no'] },
  },
  { name: 'doubt is no permission', moves: [...GREET, 'no sé si acepto'], expected: { outcome: 'not understood', does: [] } },
  {
    name: 'what is not on the list, once',
    moves: [...ACCEPT, 'peluqueria'],
    expected: {
      says: 'No encontré «peluqueria». Elegí de la lista.\n[Oficios digitales] [Gastronomía] [Atención al cliente]',
      does: [],
      outcome: 'not understood',
    },
  },
  {
    name: 'what is not on the list, twice: a person is offered',
    moves: [...ACCEPT, 'peluqueria', 'peluqueria?'],
    expected: { says: '¿Querés que te escriba una persona?\n[Hablar con una persona]', outcome: 'not understood' },
  },
  {
    name: 'the third time a person gets it',
    moves: [...ACCEPT, 'peluqueria', 'peluqueria?', 'no está lo que busco'],
    expected: { says: HANDED, does: ['hand over'], outcome: 'handed over' },
  },
  { name: 'after a miss the list still counts', moves: [...ACCEPT, 'peluqueria', 'cocina'], expected: chosen('Gastronomía') },
  {
    name: 'after a miss a tap in the new bubble counts',
    moves: [...ACCEPT, 'peluqueria', { tap: 'Gastronomía' }],
    expected: chosen('Gastronomía'),
  },
  { name: 'after two misses the list still counts', moves: [...ACCEPT, 'x', 'y', 'cocina'], expected: chosen('Gastronomía') },
  {
    name: 'after two misses a number counts what was shown last',
    moves: [...ACCEPT, 'peluqueria', 'peluqueria?', '1'],
    expected: { says: HANDED, outcome: 'handed over' },
  },
  {
    name: 'a voice note goes to a person',
    moves: [{ sends: 'audio' }],
    expected: { says: 'Gracias, lo mira una persona. Te respondemos mañana a las 9.', does: ['hand over'], outcome: 'handed over' },
  },
  { name: 'silent while a person has it', moves: [{ sends: 'audio' }, 'hola?'], expected: 'silent' },
  { name: 'MENÚ brings the bot back', moves: [{ sends: 'audio' }, 'menú'], expected: { outcome: 'step', does: [] } },
  { name: 'PERSONA always works', moves: [...ACCEPT, 'persona'], expected: { says: HANDED, does: ['hand over'] } },
  {
    name: 'a second tap at once says nothing',
    moves: [...ACCEPT, { tap: 'Gastronomía' }, { tap: 'Gastronomía', ago: 1 }],
    expected: { says: '', does: [], outcome: 'repeated' },
  },
  {
    name: 'an old button tapped later is another choice',
    moves: [...ACCEPT, { tap: 'Gastronomía' }, { hours: 2 }, { tap: 'Oficios digitales', ago: 1 }],
    expected: chosen('Oficios digitales'),
  },
  {
    name: 'an old button after days still says what it says',
    moves: [...ACCEPT, { hours: 70 }, { tap: 'Gastronomía' }],
    expected: chosen('Gastronomía'),
  },
  { name: 'after a day it begins again', moves: [...ACCEPT, { hours: 25 }, 'hola'], expected: { outcome: 'step', does: [] } },
  { name: "thanks after the end are not the bot's", moves: [...ACCEPT, '2', 'gracias'], expected: 'silent' },
  { name: 'a greeting after the end begins again', moves: [...ACCEPT, '2', 'Hola'], expected: { outcome: 'step', does: [] } },
  { name: "a reaction is not the bot's", moves: [...ACCEPT, { sends: 'reaction' }], expected: 'silent' },
  {
    name: 'no open course: the step for that',
    moves: ACCEPT,
    given: around(starter, { choices: () => [] }),
    expected: { says: 'Ahora no hay cursos abiertos. ¿Te avisamos?\n[Avisame] [Hablar con una persona]', does: ['consent yes'] },
  },
  {
    name: 'a link that nobody knows is not sent as a hole',
    moves: [...ACCEPT, '2'],
    given: around(starter, { field: (_, key) => (key === 'cuando' ? 'mañana a las 9' : undefined) }),
    expected: { says: HANDED, does: ['Curso = Gastronomía', 'hand over'], outcome: 'handed over' },
  },
  {
    name: 'more courses than a list holds stand on pages',
    moves: [...ACCEPT, { tap: 'Ver más' }],
    given: around(starter, { choices: () => Array.from({ length: 12 }, (_, at) => ({ id: `C${at}`, title: `Curso ${at + 1}` })) }),
    expected: {
      says: '¿Qué curso te interesa? Tocá uno o escribí su nombre.\n[Curso 10] [Curso 11] [Curso 12] [Volver al principio]',
      does: [],
    },
  },
  {
    name: 'a number on the second page counts that page',
    moves: [...ACCEPT, { tap: 'Ver más' }, '2'],
    given: around(starter, { choices: () => Array.from({ length: 12 }, (_, at) => ({ id: `C${at}`, title: `Curso ${at + 1}` })) }),
    expected: { does: ['Curso = Curso 11', 'end'] },
  },
]

/** Scripts that are written badly do no harm. */
const written = (...steps: readonly WrittenStep[]): Around => around(readScript(rowsOf(steps)))
const asking = (keeps: string): Around =>
  written({ step: 'Inicio', says: '¿Dato?', keeps, goesOn: 'Fin' }, { step: 'Fin', says: 'Anotado.' })
const ODD: readonly Case[] = [
  {
    name: 'a step that leads nowhere',
    given: written({ step: 'Inicio', says: 'Hola', goesOn: 'Nada' }),
    moves: ['hola'],
    expected: { outcome: 'handed over' },
  },
  {
    name: 'a circle without a question',
    given: written({ step: 'Inicio', says: 'Uno', goesOn: 'Dos' }, { step: 'Dos', says: 'Dos', goesOn: 'Inicio' }),
    moves: ['hola'],
    expected: { outcome: 'handed over' },
  },
  {
    name: 'an option that leads nowhere',
    given: written({ step: 'Inicio', says: '¿Sí?', options: 'Sí / No' }),
    moves: ['hola', 'sí'],
    expected: { outcome: 'handed over' },
  },
  { name: "no first step: not the bot's", given: written({ step: 'Otro', says: 'Hola' }), moves: ['hola'], expected: 'silent' },
  {
    name: 'words on the way are one bubble',
    given: written({ step: 'Inicio', says: 'Hola', goesOn: 'B' }, { step: 'B', says: '¿Edad?', keeps: 'Edad' }),
    moves: ['hola'],
    expected: { says: 'Hola\n\n¿Edad?' },
  },
  {
    name: 'a mail',
    given: asking('Correo'),
    moves: ['hola', 'es Ana@Example.org gracias'],
    expected: { does: ['Correo = ana@example.org'], says: 'Anotado.' },
  },
  { name: 'no mail', given: asking('Correo'), moves: ['hola', 'no tengo'], expected: { outcome: 'not understood', does: [] } },
  { name: 'a date', given: asking('Nacimiento'), moves: ['hola', '14 de agosto de 2010'], expected: { does: ['Nacimiento = 14/08/2010'] } },
  { name: 'an age in a sentence', given: asking('Edad'), moves: ['hola', 'tengo 16 años'], expected: { does: ['Edad = 16'] } },
  { name: 'words', given: asking('Barrio'), moves: ['hola', '=HYPERLINK("x")'], expected: { does: ['Barrio = =HYPERLINK("x")'] } },
  {
    name: 'three answers that are none',
    given: asking('Correo'),
    moves: ['hola', 'no', 'que', 'nada'],
    expected: { outcome: 'handed over' },
  },
]

test.each([...CASES, ...ODD].map((one) => [one.name, one] as const))('%s', (_, { moves, expected, given }) => {
  const told = play(given ?? around(starter), moves)
  if (expected === 'silent') expect(told).toBe('silent')
  else expect(told).toMatchObject(expected)
})

test('every course of the starter can be reached by each of its names', () => {
  for (const { title, also = [] } of COURSES)
    for (const name of [title, ...also]) expect(play(around(starter), [...ACCEPT, name])).toEqual(chosen(title))
})
