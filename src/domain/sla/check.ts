/** What is wrong with the promises of a theme, told beside its row while somebody edits it. */
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import type { ThemeRow } from '../intent/rule'
import type { ThemeCheck } from '../intent/slots'
import { leadsOf, memberNamed, membersOf } from '../team/members'
import { readSpans, readSteps, spanFor } from './spans'

const NO_LEAD = t(
  'Nadie en Equipo tiene Coordina: no habría a quién avisar.',
  'Ninguém em Equipe tem Coordena: não haveria a quem avisar.',
  'Nobody in Team has Leads: there would be nobody to tell.',
)
const SOLVED_FIRST = t(
  'Resolver en es menos que Responder en: nunca se podría cumplir en ese orden.',
  'Resolver em é menos que Responder em: nunca se cumpriria nessa ordem.',
  'Solve within is less than Answer within: it could never be kept in that order.',
)

export const promiseCheck: ThemeCheck = {
  problem: (state: State, row: ThemeRow): Text | undefined => {
    const first = readSpans(row.first_response ?? '')
    const resolution = readSpans(row.resolution ?? '')
    const steps = readSteps(row.on_breach ?? '')
    for (const read of [first, resolution, steps]) if (!read.ok) return join(read.problem, ' ', read.next)
    if (!first.ok || !resolution.ok || !steps.ok) return undefined
    const [answer, solve] = [first, resolution].map(({ value }) => spanFor(value, row.default_priority ?? 'normal'))
    if (answer && solve && answer.clock === solve.clock && solve.minutes < answer.minutes) return SOLVED_FIRST
    const members = membersOf(state)
    const needsLead = (steps.value ?? []).some(({ kind }) => kind === 'tell' || kind === 'lead')
    if (needsLead && members.length > 0 && leadsOf(members).length === 0) return NO_LEAD
    const stranger = (steps.value ?? []).find(({ kind, name }) => kind === 'member' && !memberNamed(members, name))
    return stranger
      ? t(
          `En Si vence: no hay nadie que se llame «${stranger.name}» en Equipo.`,
          `Em Se vencer: não há ninguém chamado «${stranger.name}» em Equipe.`,
          `In If overdue: nobody in Team is called “${stranger.name}”.`,
        )
      : undefined
  },
}
