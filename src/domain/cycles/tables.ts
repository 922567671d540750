/** Ciclo: the whole of the last cycle and each of its courses, a row each, with the pictures drawn of them. */
import * as column from '../../kernel/columns'
import { type Chart, table } from '../../kernel/table'
import { join, same, type Text, t } from '../../kernel/text'
import { RESPONSE_IS, WAY_IS } from './figures'

/** Rows of the tab and of its pictures: the cycle itself, and its first courses. */
export const ROWS = 6

const people = (heading: Text) => column.number('hilo', heading, { width: 100 })
/** Short, for the legend of a picture: «Satisf. 90 d (%)». */
const share = (what: Text, when: Text) => column.number('hilo', join(what, ' ', when, ' (%)'), { width: 150 })

const ANSWER = t('Resp.', 'Resp.', 'Answers')
const CONTENT = t('Satisf.', 'Satisf.', 'Satisf.')
const WORK = t('Trabajo', 'Trabalho', 'Work')
const SIGNUP = t('inscripción', 'inscrição', 'sign-up')
const END = t('final', 'final', 'end')
const M3 = same('90 d')
const M6 = same('180 d')

const chart = (key: string, of: readonly string[], title: Text, definition: Text): Chart => ({
  key,
  kind: 'COLUMN',
  over: 'course',
  of,
  title,
  definition,
  rows: ROWS,
})

const CHARTS: readonly Chart[] = [
  chart(
    'way',
    ['invited', 'signed', 'confirmed', 'finished'],
    t('El camino de cada curso', 'O caminho de cada curso', 'The way of each course'),
    WAY_IS,
  ),
  chart(
    'answers',
    ['answers_signup', 'answers_end', 'answers_m3', 'answers_m6'],
    t('Quién responde cada formulario, en %', 'Quem responde cada formulário, em %', 'Who answers each form, in %'),
    RESPONSE_IS,
  ),
  chart(
    'outcomes',
    ['content_end', 'content_m3', 'content_m6', 'work_end', 'work_m3', 'work_m6'],
    t('Satisfacción y trabajo, en %', 'Satisfação e trabalho, em %', 'Satisfaction and work, in %'),
    t(
      '4 o 5 de 5; personas que trabajan. Sobre las «Respuestas» de arriba',
      '4 ou 5 de 5; pessoas que trabalham. Sobre as «Respostas» acima',
      '4 or 5 of 5; people who work. Of the “Answers” above',
    ),
  ),
]

export const boardCycle = table(
  'board_cycle',
  'bounded',
  t('Ciclo', 'Ciclo', 'Cycle'),
  {
    /** `row 1` is the cycle: the row stays, what is in it moves on. */
    id: column.id(same('id')),
    course: column.text('hilo', t('Curso', 'Curso', 'Course'), { width: 160 }),
    invited: people(t('Enlace', 'Link', 'Link')),
    signed: people(t('Se anotaron', 'Se inscreveram', 'Signed up')),
    confirmed: people(t('Confirmadas', 'Confirmadas', 'Confirmed')),
    finished: people(t('Terminaron', 'Concluíram', 'Finished')),
    answers_signup: share(ANSWER, SIGNUP),
    answers_end: share(ANSWER, END),
    answers_m3: share(ANSWER, M3),
    answers_m6: share(ANSWER, M6),
    said: people(t('Respuestas', 'Respostas', 'Answers')),
    content_end: share(CONTENT, END),
    content_m3: share(CONTENT, M3),
    content_m6: share(CONTENT, M6),
    work_end: share(WORK, END),
    work_m3: share(WORK, M3),
    work_m6: share(WORK, M6),
  },
  { order: 'hilo', charts: CHARTS },
)
