/** What pictures of a cycle are drawn from: its courses from the first link to the end, and its people at each moment after it. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

/** People of a course at each step. */
export const boardCourses = table(
  'board_courses',
  'bounded',
  t('Tablero por curso', 'Painel por curso', 'Dashboard by course'),
  {
    id: column.id(same('id')),
    course: column.text('hilo', t('Curso', 'Curso', 'Course')),
    invited: column.number('hilo', t('Recibieron el enlace', 'Receberam o link', 'Got the link')),
    signed: column.number('hilo', t('Se anotaron', 'Inscreveram-se', 'Signed up')),
    confirmed: column.number('hilo', t('Confirmados', 'Confirmados', 'Confirmed')),
    finished: column.number('hilo', t('Terminaron', 'Concluíram', 'Finished')),
  },
  { hidden: true, order: 'hilo' },
)

/** Percentages; blank before anybody answered. */
export const boardMoments = table(
  'board_moments',
  'bounded',
  t('Tablero por momento', 'Painel por momento', 'Dashboard by moment'),
  {
    id: column.id(same('id')),
    moment: column.text('hilo', t('Momento', 'Momento', 'Moment')),
    content: column.number('hilo', t('Satisfacción (%)', 'Satisfação (%)', 'Satisfaction (%)')),
    employed: column.number(
      'hilo',
      t('Trabajan, de quienes respondieron (%)', 'Trabalham, de quem respondeu (%)', 'Work, of who answered (%)'),
    ),
    of_cohort: column.number(
      'hilo',
      t('Trabajan, de quienes terminaron (%)', 'Trabalham, de quem concluiu (%)', 'Work, of who finished (%)'),
    ),
  },
  { hidden: true, order: 'hilo' },
)
