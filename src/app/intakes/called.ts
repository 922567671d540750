/** The panel's one door: believed only with the nonce of its own page and from the person in front of it. */
import { isRecord, parseJson } from '../../kernel/json'
import type { Outcome } from '../../kernel/outcome'
import type { HttpAnswer } from '../../ports'
import { CALL } from '../actor'
import { agenda, ticked } from '../agenda'
import type { Home, Reply, Start } from '../api'
import type { AnySheetCall } from '../calls/call'
import { readHome } from '../calls/home'
import { sheetCalls } from '../calls/list'
import { ODD } from '../calls/parse'
import { before, specialCalls } from '../calls/special'
import { startPanel } from '../calls/start'
import { readConnection } from '../connection'
import { decideAll } from '../decide'
import type { Shared } from '../memory'
import { good, REFUSED, sorry, WHY_LEFT } from '../reply'
import { bookOf, type Intake, readState, run, type World } from '../run'

/** Nonces of open panels, newest first, in the person's own store. */
export const NONCES = 'nonces'
const KEPT = 8
const WAIT = 8_000
const BUDGET = 60_000

export const openNonce = ({ host }: World): string => {
  const nonce = host.random.uuid()
  const before = (host.engine.all()[NONCES] ?? '').split(' ').filter(Boolean)
  host.engine.set({ [NONCES]: [nonce, ...before].slice(0, KEPT).join(' ') })
  return nonce
}

/** An anonymous page runs as the deployer and has no active user: it is nobody's panel. */
export const isPerson = ({ host }: World): boolean => host.session.active() !== '' && host.session.active() === host.session.effective()

export const called = (world: World, nonce: string, name: string, inputText: string): string => {
  const { host } = world
  const shared = host.shared.all()
  const state = readState(shared)
  const engine = host.engine.all()
  const known = (engine[NONCES] ?? '').split(' ').filter(Boolean)
  if (!isPerson(world) || nonce.length < 16 || !known.includes(nonce)) return JSON.stringify(sorry(REFUSED, state.lang))
  const input = parseJson(inputText)
  const special = Object.hasOwn(specialCalls, name) ? specialCalls[name] : undefined
  if (special) return JSON.stringify(name === 'panel.start' ? withHome(world, shared, startPanel(world)) : special(world, input))
  const call = sheetCalls.find((one) => one.name === name)
  if (!call) return JSON.stringify(sorry(ODD, state.lang))
  const first = before[name]
  // What is done before may write into the store: it is read anew.
  const done = first?.(world, input)
  if (done && typeof done !== 'function') return JSON.stringify(done)
  const answer = answerSheetCall(world, first ? host.shared.all() : shared, call, input)
  return JSON.stringify(done?.(answer) ?? answer)
}

const withHome = (world: World, shared: Shared, start: Reply<Start>): Reply<Start> => {
  if (!start.ok || start.value.state !== 'ready' || start.value.connected === 'none') return start
  const home = answerSheetCall(world, shared, readHome, {})
  return home.ok && isHome(home.value) ? good({ ...start.value, home: home.value }) : start
}
/** It comes of our own call. */
const isHome = (value: unknown): value is Home => isRecord(value) && Array.isArray(value['waiting'])

const answerSheetCall = (world: World, shared: Shared, call: AnySheetCall, input: unknown): Reply<unknown> => {
  const { lang } = readState(shared)
  const parsed = call.parse(input)
  if (!parsed.ok) return sorry(parsed, lang)
  const answers = ask(world, call, input)
  const looked = call.changes ? undefined : lookOnly(world, shared, call, input, answers)
  return looked ?? change(world, shared, call, input, answers)
}

const PAGES = 20
const ask = ({ host }: World, call: AnySheetCall, input: unknown): readonly HttpAnswer[] => {
  const connection = call.asks ? readConnection(host.engine.all()) : undefined
  const answers = [...host.http.fetchAll(call.ask(input, connection))]
  for (let page = 0; page < PAGES; page++) {
    const next = call.more(input, connection, answers)
    if (!next) break
    answers.push(...host.http.fetchAll([next]))
  }
  return answers
}

/** A call that changes nothing needs no lock; the first look tells which kind it is. */
const lookOnly = (
  world: World,
  shared: Shared,
  call: AnySheetCall,
  input: unknown,
  answers: readonly HttpAnswer[],
): Reply<unknown> | undefined => {
  const { host } = world
  const kit = world.kitFor(shared)
  const state = readState(shared)
  const book = bookOf(world, shared)
  const first = book.read([...kit.small, ...call.prefetch(input, (sheetId) => book.tableAt(sheetId))])
  if (first === 'not set up') return sorry(WHY_LEFT['not set up'], state.lang)
  if (first !== 'ok') return sorry(WHY_LEFT[first.why === 'quota' ? 'quota' : 'unknown'], state.lang)
  let outcome: Outcome<{ readonly value: unknown }> | undefined
  let changes = false
  const decided = decideAll(book, {
    kit,
    where: { ...state, account: '', now: host.clock.now() },
    events: [{ name: CALL, key: host.random.uuid(), payload: null }],
    own: () => (draft, ctx) => {
      const made = call.decide(draft, input, { ...ctx, by: host.session.active(), fills: kit.fills }, answers)
      outcome = made
      changes = made.ok && (made.value.acts?.length ?? 0) > 0
      return []
    },
  })
  // Where rows stand was learned by searching: the next look need not search again.
  book.leave()
  if (!decided.ok) return sorry(WHY_LEFT[decided.why === 'quota' || decided.why === 'not set up' ? decided.why : 'unknown'], state.lang)
  if (decided.failed.length > 0) return sorry(WHY_LEFT.unknown, state.lang)
  return changes ? undefined : replyOf(outcome, state.lang)
}

/** What the call put off (parts of a plan) goes on at once, with whatever else is due. */
const TIMERS = 10

const replyOf = (outcome: Outcome<{ readonly value: unknown }> | undefined, lang: 'es' | 'pt' | 'en'): Reply<unknown> => {
  if (!outcome) return sorry(WHY_LEFT.unknown, lang)
  return outcome.ok ? good(outcome.value.value) : sorry(outcome, lang)
}

/** Decides anew under the lock and commits; what it puts off to the next round is done before the answer, as far as time allows. */
const change = (world: World, shared: Shared, call: AnySheetCall, input: unknown, answers: readonly HttpAnswer[]): Reply<unknown> => {
  const { host } = world
  const { fills } = world.kitFor(shared)
  const by = host.session.active()
  const key = host.random.uuid()
  let outcome: Outcome<{ readonly value: unknown }> | undefined
  const intake: Intake = {
    waitMs: WAIT,
    budgetMs: BUDGET,
    thorough: true,
    announces: true,
    take: (_stores, now, round) =>
      round === 0
        ? {
            events: [{ name: CALL, key, payload: { by: call.changes ? '' : by } }],
            needs: call.changes ? call.prefetch(input, () => undefined) : [],
          }
        : {
            events: [ticked(`${key} ${round}`, { limit: TIMERS })],
            needs: [{ need: 'due', table: agenda, before: now, limit: TIMERS }],
          },
    own: (event) =>
      event.name === CALL
        ? (draft, ctx) => {
            const made = call.decide(draft, input, { ...ctx, by, fills }, answers)
            outcome = made
            return made.ok ? (made.value.acts ?? []) : []
          }
        : undefined,
  }
  const report = run(world, intake)
  const { lang } = readState(host.shared.all())
  if (report.rounds === 0 && report.left !== 'nothing') return sorry(WHY_LEFT[report.left], lang)
  if (report.failed.length > 0) return sorry(WHY_LEFT.unknown, lang)
  return replyOf(outcome, lang)
}
