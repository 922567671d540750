/** Whoever in Equipo sees «Solo lo suyo» gets a file of their own, for a telephone's screen, in step with this one. */
import type { Act } from '../../kernel/act'
import { type Ctx, on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { copied, looked, rolledBack } from '../../kernel/file'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { SOURCE } from '../courses/move'
import { type SubjectChanged, subjectChanged } from '../reminders/events'
import { teamChanged } from '../team/events'
import { teamProblem } from '../team/slots'
import { fileSeen, filesDoubted, filesListed, filesTurn } from './events'
import { fileProblem } from './problems'
import { memberFiles } from './tables'
import { needsOfSeen, noteSeen } from './take'
import { owners, SMALL } from './theirs'
import { distrust, doubt, doubtSoon, forget, noteListed, takeTurn } from './turn'

const isUsed = (state: State): boolean => owners(state).length > 0 || state.all(memberFiles).some(({ mail }) => mail !== null)
const follow = (state: State, _: unknown, ctx: Ctx): readonly Act[] => (isUsed(state) ? [doubtSoon(ctx)] : [])
const followEnrolment = (state: State, { source }: SubjectChanged, ctx: Ctx): readonly Act[] =>
  source === SOURCE ? follow(state, null, ctx) : []

export const memberFilesFeature: Feature = {
  name: 'member-files',
  module: 'equipo',
  title: t('Archivos propios', 'Arquivos próprios', 'Own files'),
  tables: [memberFiles],
  fills: [teamProblem(fileProblem)],
  on: () => [
    on(
      looked,
      (state, _, ctx) => doubt(state, { list: true }, ctx),
      () => SMALL,
    ),
    on(filesDoubted, doubt, () => SMALL),
    on(filesListed, noteListed, () => SMALL),
    on(filesTurn, takeTurn, () => SMALL),
    on(fileSeen, noteSeen, needsOfSeen),
    on(rolledBack, distrust, () => SMALL),
    on(copied, forget, () => SMALL),
    on(teamChanged, follow),
    on(subjectChanged, followEnrolment),
  ],
}
