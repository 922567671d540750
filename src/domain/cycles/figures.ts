/** The figures of a cycle: the way from the first link to the end by course, answers by form and course, who stayed, how they fared. */
import type { State } from '../../kernel/state'
import { type Lang, t } from '../../kernel/text'
import { nameOf } from '../courses/course'
import { rateOf, sayRate, sayReach } from '../forms/check'
import type { Link } from '../forms/link'
import { forms, type Purpose } from '../forms/tables'
import { number, sayFigure } from '../results/say'
import { CONTENT, contentShare, employedShare } from '../trajectory/facts'
import { isMoment, MOMENTS, type Moment, type SubjectKey } from '../trajectory/tables'
import { type Cohort, stayed, stepsOf } from './cohort'

/** A figure as it is said of one cycle. */
export interface Figure {
  readonly id: string
  readonly name: string
  readonly definition: string
  readonly value: string
  readonly n: number | null
  readonly detail: string
}

const WAY = t('Camino', 'Caminho', 'Path')
export const WAY_IS = t(
  'Personas que recibieron el enlace → se anotaron → se confirmaron → terminaron.',
  'Pessoas que receberam o link → se inscreveram → foram confirmadas → concluíram.',
  'People who got the link → signed up → were confirmed → finished.',
)
const ways = (cohort: Cohort, lang: Lang): readonly Figure[] =>
  cohort.courses.map((course) => {
    const { invited, signed, confirmed, finished } = stepsOf(cohort, course)
    return {
      id: `way ${nameOf(course)}`,
      name: `${WAY[lang]}: ${nameOf(course)}`,
      definition: WAY_IS[lang],
      value: [invited, signed, confirmed, finished].join(' → '),
      n: invited,
      detail: '',
    }
  })

export const RESPONSE = t('Respuesta', 'Resposta', 'Response')
export const RESPONSE_IS = t(
  'Personas distintas con una respuesta que vale, sobre las que recibieron el enlace.',
  'Pessoas diferentes com uma resposta que vale, sobre as que receberam o link.',
  'Different people with an answer that counts, of those who got the link.',
)
export const OPENED = t('Abrieron el enlace', 'Abriram o link', 'Opened the link')
export const OPENED_IS = t(
  'Personas que abrieron el enlace, sobre las que lo recibieron; solo por el retransmisor se sabe.',
  'Pessoas que abriram o link, sobre as que o receberam; só pelo retransmissor se sabe.',
  'People who opened the link, of those who got it; known through the relay only.',
)
/** Links of one form asked at one moment. */
const responseOf = (state: State, cohort: Cohort, key: string, own: readonly Link[], lang: Lang): Figure => {
  const form = state.all(forms).find(({ id }) => id === own[0]?.form)
  const moment: Purpose | null = own[0]?.moment ?? form?.moment ?? null
  const by = new Set(cohort.answers.filter((row) => row.form === form?.id && row.moment === moment).map(({ person_id }) => person_id ?? ''))
  const part = (name: string, some: readonly Link[]): string => {
    const said = sayRate(rateOf(some, by))[lang]
    return said === '' ? '' : `${name} ${said}`
  }
  const courses = cohort.courses.map((course) =>
    part(
      nameOf(course),
      own.filter(({ about }) => about === course.id),
    ),
  )
  const rate = rateOf(own, by)
  return {
    id: `response ${key}`,
    name: `${RESPONSE[lang]}: ${form?.name ?? ''}${isMoment(moment) ? ` (${MOMENTS[moment][lang]})` : ''}`,
    definition: RESPONSE_IS[lang],
    value: sayReach(rate)[lang] || '–',
    n: rate.delivered,
    detail: courses.filter((words) => words !== '').join(' · '),
  }
}
const responsesOf = (state: State, cohort: Cohort, lang: Lang): readonly Figure[] => {
  const keyOf = (link: Link): string => `${link.form} ${link.moment ?? ''}`
  return [...new Set(cohort.links.map(keyOf))].map((key) =>
    responseOf(
      state,
      cohort,
      key,
      cohort.links.filter((link) => keyOf(link) === key),
      lang,
    ),
  )
}

export const STAY = t('Permanencia', 'Permanência', 'Retention')
export const STAY_IS = t(
  'Personas que siguen o terminaron, sobre las que tenían lugar cuando empezó su curso.',
  'Pessoas que continuam ou concluíram, sobre as que tinham vaga quando o curso começou.',
  'People who are still there or finished, of those with a place when their course began.',
)

const saidOf = ({ series }: Cohort, subject: SubjectKey, moment: Moment): readonly number[] =>
  series.flatMap((row) => (row.subject === subject && row.moment === moment && row.value !== null ? [row.value] : []))

/** What the people of a cycle said at one moment: shares of 0 to 1, `null` before anybody answered. */
export const momentOf = (cohort: Cohort, moment: Moment) => {
  const scores = saidOf(cohort, 'satisfaction', moment)
  const works = saidOf(cohort, 'employment', moment)
  const employed = works.filter((one) => one === 1).length
  const finished = cohort.enrolments.filter(({ state_known }) => state_known === 'completed').length
  const share = (part: number, all: number): number | null => (all === 0 ? null : part / all)
  return {
    scores,
    works,
    finished,
    mean: share(
      scores.reduce((sum, one) => sum + one, 0),
      scores.length,
    ),
    content: share(scores.filter((one) => one >= CONTENT).length, scores.length),
    employed: share(employed, works.length),
    ofCohort: share(employed, works.length === 0 ? 0 : finished),
  }
}

const MEAN = t('promedio', 'média', 'mean')
const COHORT = t('de quienes terminaron', 'de quem concluiu', 'of who finished')

const outcomes = (cohort: Cohort, lang: Lang): readonly Figure[] =>
  (['end', 'm3', 'm6'] as const).flatMap((moment): readonly Figure[] => {
    const { scores, works, mean, content, employed, ofCohort, finished } = momentOf(cohort, moment)
    const said = (share: number | null): string => sayFigure('share', share === null ? [] : [share], lang).value
    const figure = (id: string, of: typeof contentShare, value: string, n: number, detail: string): Figure => ({
      id: `${id} ${moment}`,
      name: `${of.name[lang]}: ${MOMENTS[moment][lang].toLowerCase()}`,
      definition: of.definition[lang],
      value,
      n,
      detail,
    })
    return [
      ...(mean === null ? [] : [figure('content', contentShare, said(content), scores.length, `${MEAN[lang]} ${number(mean, 2, lang)}`)]),
      ...(employed === null
        ? []
        : [figure('employed', employedShare, said(employed), works.length, `${said(ofCohort)} ${COHORT[lang]} (${finished})`)]),
    ]
  })

export const figuresOf = (state: State, cohort: Cohort, lang: Lang): readonly Figure[] => {
  const here = stayed(cohort)
  const stay = sayFigure('share', here, lang)
  return [
    ...ways(cohort, lang),
    ...responsesOf(state, cohort, lang),
    { id: 'retention', name: STAY[lang], definition: STAY_IS[lang], value: stay.value, n: stay.n, detail: '' },
    ...outcomes(cohort, lang),
  ]
}
