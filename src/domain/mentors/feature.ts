/** Mentors: each confirmed person gets somebody who knows the matter and has room, and the row says why. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { enrolmentMoved, mentorTyped } from '../courses/events'
import { assignPart, followMove, needsOfAssigning, needsOfOne, takeTyped } from './assign'
import { assigning } from './events'
import { mentoring } from './tables'

export const mentorsFeature: Feature = {
  name: 'mentors',
  module: 'programa',
  title: t('Mentores', 'Mentores', 'Mentors'),
  tables: [mentoring],
  on: () => [on(assigning, assignPart, needsOfAssigning), on(enrolmentMoved, followMove), on(mentorTyped, takeTyped, needsOfOne)],
}
