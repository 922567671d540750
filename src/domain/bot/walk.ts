/** Goes through the script from one step until something is asked or it ends; all words on the way are one bubble. */
import { t } from '../../kernel/text'
import { nameKey } from '../calendar/fold'
import { fillFields, isOneOf, SAID } from './fields'
import { meansStepBefore, withoutKeys } from './names'
import { optionsOf } from './options'
import { asks, type Step } from './script'
import type { Session } from './session'
import { show } from './show'
import type { Around, Doing, Turn } from './turn'

/** So many words fit one bubble; somebody who comes by the same step again without a question goes round. */
const MOST_STEPS = 6

const HANDED = t(
  'Le aviso al equipo. Te respondemos {{cuándo}}.',
  'Aviso a equipe. Respondemos {{quando}}.',
  'I will tell the team. We will answer {{when}}.',
)

interface Way {
  readonly texts: readonly string[]
  readonly doings: readonly Doing[]
  readonly reached: readonly string[]
}
const NOWHERE: Way = { texts: [], doings: [], reached: [] }

const fill = (words: string, session: Session, around: Around, said: string | null) =>
  fillFields(words, (name, key) => {
    if (isOneOf(key, SAID)) return said ?? ''
    const answer = Object.entries(session.answers).find(([column]) => nameKey(column) === key)?.[1]
    return answer ?? around.field(name, key, session.answers)
  })

const bubble = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n')

/** Hands over: by the step that says so, else in words of our own. The bot is silent from now on. */
export const handOver = (session: Session, around: Around, way: Way = NOWHERE): Turn => {
  const step = around.script.special.get('person')
  const filled = step && fill(step.text, session, around, null)
  const words =
    filled && filled.text !== '' && filled.open.length === 0
      ? filled.text
      : fillFields(HANDED[around.lang], (name, key) => around.field(name, key, session.answers) ?? '').text
  return {
    outcome: 'handed over',
    step: step?.name ?? '',
    session: { ...session, state: 'handed', over: '', at: around.now },
    body: show(bubble([...way.texts, words]), [], 0, around.lang),
    doings: [...way.doings, step?.actions.find(({ does }) => does === 'hand over') ?? { does: 'hand over', theme: '' }],
    reached: [...way.reached, ...(step ? [step.id] : [])],
  }
}

/** `said`: the words that led here, for {{lo que escribió}}. */
export const walk = (key: string, session: Session, around: Around, said: string | null, way: Way = NOWHERE): Turn => {
  const step = around.script.steps.get(key)
  if (!step || way.reached.includes(step.id) || way.reached.length >= MOST_STEPS) return handOver(session, around, way)
  if (around.script.special.get('person') === step) return handOver(session, around, way)
  const { text, open, used } = fill(step.text, session, around, said)
  // A link or a name that nobody knows is not sent as a hole in a sentence.
  if (open.length > 0) return handOver(session, around, way)
  const on: Way = {
    texts: [...way.texts, text],
    doings: [...way.doings, ...used.map((key) => ({ does: 'gap', key }) as const), ...step.actions],
    reached: [...way.reached, step.id],
  }
  if (step.actions.some(({ does }) => does === 'hand over')) return finish(step, session, around, on, 'handed')
  if (asks(step)) return ask(step, session, around, on, said)
  const next = goesOn(step, session)
  if (next !== undefined && !step.actions.some(({ does }) => does === 'end')) return walk(next, session, around, said, on)
  return finish(step, session, around, on, 'ended')
}

/** Where «Sigue con» leads; `undefined` when it says nothing. */
export const goesOn = (step: Step, session: Session): string | undefined => {
  if (step.next === '') return undefined
  return meansStepBefore(step.next) ? session.step : nameKey(step.next)
}

const finish = (step: Step, session: Session, around: Around, way: Way, state: 'ended' | 'handed'): Turn => {
  const words = bubble(way.texts)
  return {
    outcome: state === 'handed' ? 'handed over' : 'step',
    step: step.name,
    session: { ...session, before: session.step, step: step.key, state, over: '', misses: 0, page: 0, at: around.now },
    body: words === '' ? undefined : show(words, [], 0, around.lang),
    doings: way.doings,
    reached: way.reached,
  }
}

const ask = (step: Step, session: Session, around: Around, way: Way, said: string | null): Turn => {
  const options = optionsOf(step, session, around)
  if (!options) {
    const sources = step.options.flatMap((part) => (part.from === 'source' ? [part.source] : []))
    const without = sources.flatMap(withoutKeys).find((key) => around.script.steps.has(key))
    // The question that cannot be asked is not said; what was on the way to it is.
    const way2 = { ...way, texts: way.texts.slice(0, -1) }
    return without === undefined ? handOver(session, around, way2) : walk(without, session, around, said, way2)
  }
  return {
    outcome: 'step',
    step: step.name,
    session: {
      ...session,
      before: session.step === step.key ? session.before : session.step,
      step: step.key,
      state: 'asking',
      over: '',
      misses: 0,
      page: 0,
      at: around.now,
      nudged: false,
    },
    body: show(bubble(way.texts), options, 0, around.lang),
    doings: way.doings,
    reached: way.reached,
  }
}

/** Says the waiting step again, on a page of its list; nothing is done a second time. */
export const sayAgain = (step: Step, session: Session, around: Around, page: number): Turn => {
  const { text, open } = fill(step.text, session, around, null)
  const options = optionsOf(step, session, around)
  if (open.length > 0 || !options) return handOver(session, around)
  return {
    outcome: 'step',
    step: step.name,
    session: { ...session, step: step.key, state: 'asking', over: '', page, at: around.now },
    body: show(text, options, page, around.lang),
    doings: [],
    reached: [],
  }
}

/** Words of a special step over the waiting one, which goes on waiting. */
export const sayOver = (over: Step, session: Session, around: Around, said: string | null): Turn => {
  const { text, open } = fill(over.text, session, around, said)
  const options = optionsOf(over, session, around) ?? []
  if (open.length > 0 || text === '') return handOver(session, around)
  return {
    outcome: 'not understood',
    step: over.name,
    session: { ...session, over: over.key, at: around.now },
    body: show(text, options, session.page, around.lang),
    doings: over.actions,
    reached: [over.id],
  }
}
