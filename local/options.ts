/** The command line of `npm start`. */
import { parseArgs } from 'node:util'
import type { Level } from './apps-script/run/costs'
import { ACCOUNT_LANGUAGES, type AccountLanguage } from './apps-script/texts'

export const SEEDS = ['demo', 'empty', 'template', 'ready'] as const
export type SeedName = (typeof SEEDS)[number]

export interface Options {
  readonly port: number
  /** Folder of the data; absent: nothing is kept. */
  readonly data: string | undefined
  readonly seed: SeedName
  /** Epoch milliseconds at which virtual time begins; absent: the real now, or what the data say. */
  readonly at: number | undefined
  readonly frozen: boolean
  /** Where Graph calls go instead of the simulator. */
  readonly graph: string | undefined
  readonly routes: readonly { readonly host: string; readonly url: string }[]
  readonly latency: Level | undefined
  readonly account: 'consumer' | 'workspace'
  readonly language: AccountLanguage
  readonly random: number
  /** The relay stands between the simulator of Meta and the script. */
  readonly relay: boolean
  readonly open: boolean
}

export const HELP = `npm start -- [options]

  --port N              port of the desk (8787); pages of the script come from another one
  --data DIR            where everything is kept (.data); "none" keeps nothing
  --seed demo|empty|template|ready
                        what a new file holds: an example programme, nothing, the model that people copy, or Hilo set up and connected (demo)
  --at TIME             virtual time to begin at, such as 2027-02-01T10:00:00-03:00 (now)
  --frozen              time stands still until it is moved
  --graph URL           sends Graph calls there instead of to the simulator
  --route HOST=URL      sends calls to HOST there; may be repeated. Hosts without a route are not reached
  --latency low|mid|high
                        service calls take virtual time by the latency model (they take none)
  --account consumer|workspace
                        whose quotas count (consumer)
  --language es|pt|en   language of the accounts: Google's own messages, and what the panel first speaks (es)
  --random N            seed of jitter and faults (1)
  --relay               puts the relay between WhatsApp and the script, in Cloudflare's own runtime with local queues
  --no-open             does not open the browser
  --help                this text
`

export class BadOption extends Error {}

const among = <const V extends string>(name: string, value: string, values: readonly V[]): V => {
  const found = values.find((each) => each === value)
  if (found === undefined) throw new BadOption(`--${name} must be one of ${values.join(', ')}.`)
  return found
}

const whole = (name: string, value: string): number => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0) throw new BadOption(`--${name} must be a whole number.`)
  return number
}

const time = (value: string): number => {
  const found = Date.parse(value)
  if (Number.isNaN(found)) throw new BadOption('--at must be a time such as 2027-02-01T10:00:00-03:00.')
  return found
}

const route = (value: string): { host: string; url: string } => {
  const [host, ...rest] = value.split('=')
  const url = rest.join('=')
  if (host === undefined || host === '' || !URL.canParse(url)) throw new BadOption(`--route must be HOST=URL, not ${value}.`)
  return { host, url }
}

const address = (name: string, value: string): string => {
  if (!URL.canParse(value)) throw new BadOption(`--${name} must be a URL.`)
  return value
}

/** Undefined means that only help was asked for. Throws `BadOption` with words for the person. */
export const parseOptions = (args: readonly string[]): Options | undefined => {
  const { values } = parsed(args)
  if (values.help) return undefined
  return {
    port: whole('port', values.port),
    data: values.data === 'none' ? undefined : values.data,
    seed: among('seed', values.seed, SEEDS),
    at: values.at === undefined ? undefined : time(values.at),
    frozen: values.frozen,
    graph: values.graph === undefined ? undefined : address('graph', values.graph),
    routes: values.route.map(route),
    latency: values.latency === undefined ? undefined : among('latency', values.latency, ['low', 'mid', 'high']),
    account: among('account', values.account, ['consumer', 'workspace']),
    language: among('language', values.language, ACCOUNT_LANGUAGES),
    random: whole('random', values.random),
    relay: values.relay,
    open: !values['no-open'],
  }
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8787' },
        data: { type: 'string', default: '.data' },
        seed: { type: 'string', default: 'demo' },
        at: { type: 'string' },
        frozen: { type: 'boolean', default: false },
        graph: { type: 'string' },
        route: { type: 'string', multiple: true, default: [] },
        latency: { type: 'string' },
        account: { type: 'string', default: 'consumer' },
        language: { type: 'string', default: 'es' },
        random: { type: 'string', default: '1' },
        relay: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new BadOption(error instanceof Error ? error.message : String(error))
  }
}
