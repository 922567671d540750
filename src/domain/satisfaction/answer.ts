/** Takes the answer to a survey, tapped or typed, before anything else could take it for a new matter. */
import { type Act, patch } from '../../kernel/act'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { DAY } from '../../kernel/time'
import type { Answerer, Heard } from '../inbox/slots'
import type { Follower } from '../outbox/slots'
import { tasksOf } from '../tasks/task'
import { PAYLOAD, SCORES, surveyKey } from './ask'
import { surveys } from './tables'

const OUTCOME = t('Encuesta', 'Pesquisa', 'Survey')
const THANKS = t('¡Gracias por contarnos!', 'Obrigado por contar!', 'Thank you for telling us!')

/** How long a lone number still answers the question. */
const TYPED_WITHIN = 3 * DAY

interface Answered {
  readonly taskId: string
  readonly score: number
}

const tapped = (id: string): Answered | undefined => {
  const [word, taskId, score] = id.split(' ')
  return word === PAYLOAD && taskId && SCORES.some(([known]) => String(known) === score) ? { taskId, score: Number(score) } : undefined
}

/** «5», «4 ⭐», or the words of a template's button. */
const typedScore = (text: string, lang: 'es' | 'pt' | 'en'): number | undefined => {
  const number = /^\s*([1-5])\s*(?:⭐|\/\s*5|estrellas?|estrelas?|stars?)?\s*$/iu.exec(text)?.[1]
  if (number) return Number(number)
  const bare = (words: string): string => words.replace(/⭐/g, '').trim().toLowerCase()
  return SCORES.find(([, title]) => bare(title[lang]) === bare(text))?.[0]
}

const pending = (state: State, heard: Heard): string | undefined => {
  const since = heard.message.at - TYPED_WITHIN
  for (const task of tasksOf(state, heard.person.id)) {
    if (task.resolved_at === null || task.resolved_at < since) continue
    const survey = state.find(surveys, 'id', task.id, 'soft')
    if (survey && survey.score === null) return task.id
  }
  return undefined
}

export const surveyAnswerer: Answerer = {
  phase: 'command',
  answer: (state, heard, ctx) => {
    const { choice, text } = heard.message
    const chosen = choice ? tapped(choice.id) : undefined
    const score = chosen?.score ?? typedScore(choice?.title ?? text ?? '', ctx.lang)
    if (score === undefined) return undefined
    const taskId = chosen?.taskId ?? pending(state, heard)
    const survey = taskId === undefined ? undefined : state.find(surveys, 'id', taskId)
    if (!survey || survey.contact_id !== heard.person.id) return undefined
    const acts: readonly Act[] = [
      patch(surveys, survey.id, { score, answered_at: heard.message.at, delivered_at: survey.delivered_at ?? heard.message.at }),
    ]
    // The last word counts; thanks are said once.
    if (survey.score !== null) return { outcome: OUTCOME[ctx.lang], settled: true, acts }
    const words = THANKS[ctx.lang]
    return {
      outcome: OUTCOME[ctx.lang],
      settled: true,
      acts,
      reply: { key: `thanks ${heard.message.wamid}`, body: { kind: 'text', text: words }, preview: words, name: OUTCOME[ctx.lang] },
    }
  },
}

const ARRIVED: ReadonlySet<string> = new Set(['delivered', 'read'])

/** When the question reached the person: what the share of answers is counted from. */
export const surveyDelivered: Follower = {
  follow: (state, fate, ctx) => {
    const key = fate.row?.key ?? ''
    if (!ARRIVED.has(fate.to) || !key.startsWith(surveyKey(''))) return []
    const survey = state.find(surveys, 'id', key.slice(surveyKey('').length))
    return survey && survey.delivered_at === null ? [patch(surveys, survey.id, { delivered_at: ctx.now })] : []
  },
}
