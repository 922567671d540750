/** What other features know to be wrong with somebody of the team: told on their row. */
import { slot } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import type { Text } from '../../kernel/text'
import type { Member } from './members'

export const teamProblem = slot<(state: State, member: Member) => Text | undefined>('team.problem')
