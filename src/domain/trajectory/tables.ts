/** Trayectorias: what each person said at the end of a course and months later, a row for each person, figure and moment. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const MOMENTS = {
  end: t('Al terminar', 'Ao terminar', 'At the end'),
  m3: t('A los 90 días', 'Aos 90 dias', 'After 90 days'),
  m6: t('A los 180 días', 'Aos 180 dias', 'After 180 days'),
} as const
export type Moment = keyof typeof MOMENTS
export const isMoment = (one: string | null): one is Moment => one !== null && one in MOMENTS

export const SUBJECTS = {
  satisfaction: t('Satisfacción', 'Satisfação', 'Satisfaction'),
  employment: t('Trabajo', 'Trabalho', 'Work'),
} as const
export type SubjectKey = keyof typeof SUBJECTS

const HIDDEN = { hidden: true } as const

export const trajectory = table(
  'trajectory',
  'growing',
  t('Trayectorias', 'Trajetórias', 'Trajectories'),
  {
    id: column.id(same('id')),
    person: column.text('hilo', t('Persona', 'Pessoa', 'Person'), { width: 160, personal: true }),
    course_name: column.text('hilo', t('Curso', 'Curso', 'Course'), { width: 160 }),
    cycle: column.text('hilo', t('Ciclo', 'Ciclo', 'Cycle'), { width: 90 }),
    moment: column.oneOf('hilo', t('Momento', 'Momento', 'Moment'), MOMENTS, { width: 120 }),
    subject: column.oneOf('hilo', t('Indicador', 'Indicador', 'Figure'), SUBJECTS, { width: 120 }),
    said: column.text('hilo', t('Respondió', 'Respondeu', 'Answered'), { width: 160, personal: true }),
    /** 1 to 5 for satisfaction; 1 or 0 for work. */
    value: column.number('hilo', t('Valor', 'Valor', 'Value'), { width: 70 }),
    on: column.shownMoment('hilo', t('Fecha', 'Data', 'Date'), { width: 130 }),
    person_id: column.text('hilo', same('person_id'), HIDDEN),
    course: column.text('hilo', same('course'), HIDDEN),
    at: column.moment(same('at')),
  },
  { order: 'hilo', clock: 'at' },
)
