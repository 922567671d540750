/** One turn: what the bot says and does when somebody writes, taps or sends something; pure, so that trying it out is the same. */
import { t } from '../../kernel/text'
import { MINUTE } from '../../kernel/time'
import { nameKey } from '../calendar/fold'
import type { Command } from '../consent/words'
import { match } from './match'
import { optionsOf } from './options'
import { readAnswer } from './question'
import { asks, type Step } from './script'
import { fresh, isOpen, type Session } from './session'
import { markOf, type Offered, pageOf, readMark, show, stepMark } from './show'
import type { Around, Said, Turn } from './turn'
import { goesOn, handOver, sayAgain, sayOver, walk } from './walk'

/** The third answer that is not understood goes to a person. */
const PATIENCE = 3
const DOUBLE_TAP = MINUTE

/** Kinds that carry something a person must look at or listen to. */
const MEDIA: ReadonlySet<Said['kind']> = new Set(['image', 'video', 'audio', 'document', 'location', 'contacts'])
const WORDS: ReadonlySet<Said['kind']> = new Set(['text', 'button', 'list'])

const GREETING = /^(?:hola|holis|buenas|buen dia|buenos dias|buenas tardes|buenas noches|ola|oi|bom dia|boa tarde|boa noite|hi|hello|hey)\b/

const ONLY_TEXT = t(
  'Por ahora solo puedo leer texto. Elegí o escribí tu respuesta.',
  'Por enquanto só consigo ler texto. Escolha ou escreva sua resposta.',
  'I can only read text. Choose or write your answer.',
)
const AGAIN = t(
  'No encontré «{{lo que escribió}}». Elegí de la lista.',
  'Não encontrei «{{o que escreveu}}». Escolha da lista.',
  'I did not find “{{what they wrote}}”. Choose from the list.',
)

/** `undefined`: not the bot's to answer. */
export const converse = (session: Session | undefined, said: Said, command: Command | undefined, around: Around): Turn | undefined => {
  const start = around.script.special.get('start')
  if (!start) return undefined
  const begin = (): Turn => walk(start.key, { ...fresh(around.now), timed: session?.timed ?? false }, around, said.text)
  if (command === 'menu') return begin()
  const open = isOpen(session, around.now) ? session : undefined
  if (open?.state === 'handed') return undefined
  if (command === 'person') return handOver(open ?? fresh(around.now), around)
  const tapped = said.choice && tap(open ?? fresh(around.now), said.choice.id, around)
  if (tapped) return tapped
  if (MEDIA.has(said.kind)) return look(open, around)
  if (!WORDS.has(said.kind) || (said.text ?? '').trim() === '') return undefined
  if (!open) return begin()
  if (open.state === 'ended') return GREETING.test(nameKey(said.text ?? '')) ? begin() : undefined
  return answer(open, said.text ?? '', around)
}

/** A tap says which step it belongs to, however old the bubble is. `undefined`: not a bubble of the bot's. */
const tap = (session: Session, id: string, around: Around): Turn | undefined => {
  const mark = readMark(id)
  if (!mark) return undefined
  if (id === session.chosen && around.now - session.at < DOUBLE_TAP)
    return { outcome: 'repeated', step: '', session, body: undefined, doings: [], reached: [] }
  const step = [...around.script.steps.values()].find(({ key }) => stepMark(key) === mark.step)
  if (step && mark.page !== undefined) return sayAgain(step, session, around, mark.page)
  const option = step && (optionsOf(step, session, around) ?? []).find((one) => markOf(one) === id)
  if (option) return choose(option, { ...session, chosen: id }, around)
  // The step or the option is gone: where the person stands is said again.
  const waiting = around.script.steps.get(session.step)
  if (waiting && asks(waiting) && session.state === 'asking') return sayAgain(waiting, session, around, session.page)
  const start = around.script.special.get('start')
  return start && walk(start.key, fresh(around.now), around, null)
}

const look = (session: Session | undefined, around: Around): Turn | undefined => {
  const media = around.script.special.get('media')
  if (media) {
    const turn = walk(media.key, session ?? fresh(around.now), around, null)
    // What was asked before is still asked.
    return turn.session.state === 'handed' || !session ? turn : { ...turn, session: { ...session, at: around.now } }
  }
  const waiting = session && around.script.steps.get(session.step)
  if (!session || !waiting || session.state !== 'asking') return undefined
  const body = show(ONLY_TEXT[around.lang], optionsOf(waiting, session, around) ?? [], session.page, around.lang)
  return { outcome: 'not understood', step: waiting.name, session: { ...session, at: around.now }, body, doings: [], reached: [] }
}

const answer = (session: Session, said: string, around: Around): Turn => {
  const step = around.script.steps.get(session.step)
  if (!step) return miss(session, said, around)
  const over = around.script.steps.get(session.over)
  const above = (over && optionsOf(over, session, around)) ?? []
  const options = optionsOf(step, session, around) ?? []
  // A number counts what was shown last.
  const meant = match(said, above.length > 0 ? above : pageOf(options, session.page).here) ?? match(said, options)
  if (meant) return choose(meant, session, around)
  if (step.saveTo === null || options.length > 0) return miss(session, said, around)
  const read = readAnswer(step.saveTo, said, around.habits)
  if (read.ok) return save(step, step.saveTo, read.value, null, session, around, goesOn(step, session))
  const now = { ...session, misses: session.misses + 1, at: around.now }
  if (now.misses >= PATIENCE) return handOver(now, around)
  return {
    outcome: 'not understood',
    step: step.name,
    session: now,
    body: show(read.problem[around.lang], [], 0, around.lang),
    doings: [],
    reached: [],
  }
}

/** An option leads to the step of its name, else to «Sigue con» of the step that offers it. */
const choose = (option: Offered, session: Session, around: Around): Turn => {
  const step = around.script.steps.get(option.step)
  if (!step) return handOver(session, around)
  const named = nameKey(option.title)
  const next = around.script.steps.has(named) && named !== step.key ? named : goesOn(step, session)
  if (step.saveTo !== null) return save(step, step.saveTo, option.title, option.id, session, around, next)
  const waiting = next === session.step && step.key === session.over ? around.script.steps.get(next) : undefined
  // «Sí, sigamos»: back to what was asked, which is only said again.
  if (waiting) return sayAgain(waiting, { ...session, misses: 0 }, around, session.page)
  return next === undefined ? handOver(session, around) : walk(next, session, around, option.title)
}

const save = (
  step: Step,
  column: string,
  value: string,
  option: string | null,
  session: Session,
  around: Around,
  next: string | undefined,
): Turn => {
  const kept: Session = { ...session, answers: { ...session.answers, [column]: value } }
  const doings = [{ does: 'save', column, value, option } as const]
  const turn = next === undefined ? quietEnd(step, kept, around) : walk(next, kept, around, value)
  return { ...turn, doings: [...doings, ...turn.doings] }
}

const THANKS = t('¡Gracias! Quedó anotado.', 'Obrigado! Ficou anotado.', 'Thank you! It is noted.')

/** The last question of a script that says nothing more: the person is thanked. */
const quietEnd = (step: Step, session: Session, around: Around): Turn => ({
  outcome: 'step',
  step: step.name,
  session: { ...session, state: 'ended', over: '', misses: 0, at: around.now },
  body: show(THANKS[around.lang], [], 0, around.lang),
  doings: [],
  reached: [],
})

const miss = (session: Session, said: string, around: Around): Turn => {
  const misses = session.misses + 1
  const now = { ...session, misses }
  if (misses >= PATIENCE) return handOver(now, around)
  const special = around.script.special.get(misses === 1 ? 'unknown' : 'unknown again') ?? around.script.special.get('unknown')
  if (special) return sayOver(special, now, around, said)
  return sayOver({ ...PLAIN, text: AGAIN[around.lang] }, now, around, said)
}

/** What is said where the script has no step for it. */
const PLAIN: Step = { id: '', name: '', key: '', text: '', options: [{ from: 'before' }], saveTo: null, next: '', actions: [] }
