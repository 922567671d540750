/** A page with the built panel in it and a server that does what a test says; used by tests in a browser only. */
import type { CallName, InputOf, Reply, ValueOf } from '../../app/api'
import { isRecord, parseJson } from '../../kernel/json'
import { ANSWERS, isCall } from './answers'

interface Kept {
  dispose(): Promise<void>
}

/** As much of Playwright's page as is needed here. */
interface Page {
  exposeFunction(name: string, answer: (name: string, input: string) => Promise<string>): Promise<Kept>
  addInitScript(script: string): Promise<Kept>
  route(
    address: string,
    answer: (route: { fulfill(page: { body: string; contentType: string }): Promise<void> }) => Promise<void>,
  ): Promise<Kept>
  goto(address: string): Promise<unknown>
}

type Answered<N extends CallName> = Reply<ValueOf<N>> | 'silence'

export interface Stage {
  /** Names of all calls so far, in order. */
  readonly told: readonly string[]
  /** Answers one call from now on; `silence` is what a broken network gives. */
  on<N extends CallName>(name: N, answer: (input: InputOf<N>) => Answered<N> | Promise<Answered<N>>): void
  /** What one call was told, each time. */
  of<N extends CallName>(name: N): readonly InputOf<N>[]
  /** Leaves the page as a new one is, for the next stage. */
  end(): Promise<void>
}

/** A method, so that an answer to one call may stand in a list of answers to any. */
interface Answer {
  answer(input: unknown): unknown
}

/** `google.script.run` as a page finds it, over a function that the test exposed. */
const BRIDGE = `
  (() => {
    const runner = (success, failure) => ({
      withSuccessHandler: (then) => runner(then, failure),
      withFailureHandler: (then) => runner(success, then),
      rpc: (nonce, name, input) => {
        window.hiloNonce = nonce
        window.hiloServer(name, input).then((text) => (text === '' ? failure(new Error('NetworkError')) : success(text)))
      },
    })
    window.google = { script: { run: runner(() => {}, () => {}) } }
  })()
`

const ADDRESS = 'https://hilo.test/'

/** `before`: what the server answers from the first call on. */
export const stage = async (page: Page, html: string, before: (stage: Stage) => void = () => undefined): Promise<Stage> => {
  const answers = new Map<string, Answer>(Object.entries(ANSWERS).map(([name, answer]): [string, Answer] => [name, { answer }]))
  const told: { readonly name: string; readonly input: unknown }[] = []
  const server = await page.exposeFunction('hiloServer', async (name, raw) => {
    const input = parseJson(raw)
    if (!isCall(name) || !isRecord(input)) throw new Error(`the panel called ${name} with ${raw}`)
    told.push({ name, input })
    const reply = await answers.get(name)?.answer(input)
    return reply === 'silence' ? '' : JSON.stringify(reply)
  })
  const isOf = <N extends CallName>(
    name: N,
    one: { readonly name: string; readonly input: unknown },
  ): one is { name: N; input: InputOf<N> } => one.name === name
  const made: Stage = {
    get told() {
      return told.map(({ name }) => name)
    },
    on: (name, answer) => {
      answers.set(name, { answer })
    },
    of: (name) => told.flatMap((one) => (isOf(name, one) ? [one.input] : [])),
    end: async () => {
      await page.goto('about:blank')
      await Promise.all([server, bridge, door].map((one) => one.dispose()))
    },
  }
  before(made)
  const bridge = await page.addInitScript(BRIDGE)
  const door = await page.route(ADDRESS, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
  await page.goto(ADDRESS)
  return made
}
