/** How many people each mentor accompanies, changed in the commit that assigns: the load is known without looking at enrolments. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const mentoring = table(
  'mentoring',
  'bounded',
  t('Mentoría', 'Mentoria', 'Mentoring'),
  {
    /** The member's id. */
    id: column.id(same('id')),
    load: column.number('hilo', same('load')),
    /** Number of the last assignment: the smallest has waited longest. */
    turn: column.number('hilo', same('turn')),
  },
  { hidden: true },
)
