/** Who attends: Equipo, working hours, absences, and how much each carries. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { edited, looked } from '../../kernel/file'
import { t } from '../../kernel/text'
import { watched } from '../audit/watch'
import { teamChanged } from './events'
import { noticeNeeds, noticeTeam } from './notice'
import { showTeam } from './status'
import { absences, calendars, desks, team } from './tables'

export const teamFeature: Feature = {
  name: 'team',
  module: 'equipo',
  title: t('Equipo', 'Equipe', 'Team'),
  tables: [team, calendars, absences, desks],
  fills: [calendars, absences].map((table) => watched({ table, deed: 'settings' })),
  on: (fills) => [on(edited, noticeTeam, noticeNeeds), on(teamChanged, showTeam(fills)), on(looked, showTeam(fills))],
}
