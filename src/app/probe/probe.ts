/** The live probe: asks Google what Hilo and the local host take for granted, and says where the answer differs. Run from the script editor. */
import type { Json } from '../../kernel/json'
import type { Host } from '../../ports'
import type { Check } from './check'
import { appending } from './checks/appending'
import { cells } from './checks/cells'
import { faults } from './checks/faults'
import { fences } from './checks/fences'
import { following } from './checks/following'
import { language } from './checks/language'
import { pages } from './checks/pages'
import { reading } from './checks/reading'
import { stores } from './checks/stores'
import { Scratch } from './scratch'
import type { ProbeTools } from './tools'

export const checks: readonly Check[] = [
  ...fences,
  ...following,
  ...appending,
  ...cells,
  ...reading,
  ...stores,
  ...faults,
  ...language,
  ...pages,
]

export interface Finding {
  readonly name: string
  readonly expected: Json
  readonly found: Json
  readonly same: boolean
  /** How long asking took: what the latency model is held against. */
  readonly ms: number
}

export interface Findings {
  readonly same: number
  readonly different: number
  /** What of the probe's own could not be thrown away. */
  readonly left: readonly string[]
  readonly checks: readonly Finding[]
}

/** An exception is an answer too. */
const ask = (one: Check, scratch: Scratch): Json => {
  try {
    return one.ask(scratch)
  } catch (thrown) {
    const { name, code, message } = scratch.tools.failure(thrown)
    return { threw: name, code, message: message.slice(0, 200) }
  }
}

export const probe = (host: Host, tools: ProbeTools): Findings => {
  const scratch = new Scratch(host, tools)
  const found = checks.map((one): Finding => {
    const started = host.clock.now()
    const answer = ask(one, scratch)
    const { name, expected } = one
    return { name, expected, found: answer, same: JSON.stringify(answer) === JSON.stringify(expected), ms: host.clock.now() - started }
  })
  const left = scratch.clear()
  const same = found.filter((one) => one.same).length
  return { same, different: found.length - same, left, checks: found }
}
