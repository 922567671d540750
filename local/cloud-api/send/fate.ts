/** Whether an accepted message will fail later, and with which code; the rules in the order in which Meta would meet them. */
import { GraphFault } from '../graph/fault'
import { TIME } from '../limits'
import { isUnitedStates } from '../phones/country'
import type { Sim } from '../sim'
import type { BusinessNumber, Person } from '../world'
import type { Draft } from './draft'
import { reachPerson } from './rates'
import { windowOpen } from './window'

export interface Fate {
  readonly code?: number
  readonly details?: string
  /** Counted against the portfolio's 24-hour limit. */
  readonly reached: boolean
}

interface Case {
  readonly sim: Sim
  readonly number: BusinessNumber
  readonly person: Person
  readonly draft: Draft
  readonly open: boolean
}

const marketingOver = ({ sim, person }: Case): boolean => {
  const { marketingPerPerson } = sim.world.settings
  const day = (sim.world.marketing[person.waId] ?? []).filter((at) => at > sim.now() - TIME.DAY)
  if (marketingPerPerson > 0 && day.length >= marketingPerPerson) return true
  sim.world.marketing[person.waId] = [...day, sim.now()]
  return false
}

const isMarketing = ({ draft }: Case): boolean => draft.template?.category === 'MARKETING'

const RULES: readonly { readonly code: number; readonly applies: (given: Case) => boolean }[] = [
  { code: 131026, applies: ({ person }) => !person.onWhatsApp || person.blocked },
  {
    code: 131053,
    applies: ({ sim, draft }) =>
      (draft.links ?? []).some((link) => sim.world.settings.brokenLinks.some((broken) => link.startsWith(broken))),
  },
  { code: 131050, applies: (given) => isMarketing(given) && given.person.marketing === 'stopped' },
  { code: 131049, applies: (given) => isMarketing(given) && (given.person.marketing === 'capped' || isUnitedStates(given.person.waId)) },
  { code: 131049, applies: (given) => isMarketing(given) && marketingOver(given) },
]

/** A refusal of the limits and the window is told at once or later, as the settings say. */
export const fateOf = (sim: Sim, number: BusinessNumber, person: Person, draft: Draft): Fate => {
  const { windowClosed, reachUsedUp, reachCode } = sim.world.settings
  const open = windowOpen(number, person, sim.now())
  if (draft.template === undefined && !open && windowClosed !== 'off') {
    if (windowClosed === 'at once') throw new GraphFault(131047)
    return { code: 131047, reached: false }
  }
  const given: Case = { sim, number, person, draft, open }
  const failing = RULES.find(({ applies }) => applies(given))
  if (failing !== undefined) return { code: failing.code, reached: false }
  if (draft.template === undefined || open || reachUsedUp === 'off') return { reached: false }
  if (reachPerson(sim, person)) return { reached: true }
  if (reachUsedUp === 'at once') throw new GraphFault(reachCode)
  return { code: reachCode, reached: false }
}
