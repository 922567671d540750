/** What the conversation needs to know of the programme and the person, gathered from the state. */
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, type State, whole } from '../../kernel/state'
import { cuando } from '../calendar/attention'
import { isNamed } from '../calendar/fold'
import { zone } from '../calendar/zone'
import type { ContactRow } from '../contacts/notice'
import type { PersonRow } from '../contacts/recognise'
import { COUNTRIES } from '../country/country'
import { organisation, settings } from '../settings/settings'
import { areaHours } from '../team/calendar-of'
import { calendars } from '../team/tables'
import { firstNameOf } from '../templates/called'
import { isOneOf, NAME, ORGANISATION, WHEN } from './fields'
import type { Habits } from './question'
import { readScript } from './script'
import { botField, botList } from './slots'
import { bot } from './tables'
import type { Around } from './turn'

const HABITS: Habits = { decimal: ',', dates: 'dmy' }

export interface Speaker {
  readonly person: PersonRow
  readonly contact: ContactRow | undefined
}

/** Everything small that a turn looks at. */
export const needsOfBot = (fills: Fills): readonly Need[] => [
  whole(bot),
  whole(settings),
  whole(calendars),
  ...fills.of(botList).flatMap(({ needs }) => needs),
  ...fills.of(botField).flatMap(({ needs = [] }) => needs),
]

export const surroundings = (fills: Fills) => {
  const lists = () => fills.of(botList)
  const fields = () => fills.of(botField)
  return (state: State, { person, contact }: Speaker, ctx: Ctx): Around => {
    const { country, name } = organisation.of(state)
    return {
      script: readScript(state.all(bot)),
      now: ctx.now,
      lang: ctx.lang,
      habits: COUNTRIES.find(({ iso }) => iso === country)?.habits ?? HABITS,
      choices: (source) =>
        lists()
          .find((list) => isNamed(list.name, source))
          ?.options(state, ctx),
      field: (_, key, answers) => {
        if (isOneOf(key, WHEN)) return cuando(ctx.now, zone(ctx.zone), areaHours(state, '', ctx).hours)[ctx.lang]
        if (isOneOf(key, NAME)) return contact?.preferred_name ?? firstNameOf(contact?.full_name ?? person.profile_name ?? '')
        if (isOneOf(key, ORGANISATION)) return name
        return fields()
          .find((field) => field.knows(key))
          ?.value(state, person, key, answers, ctx)
      },
    }
  }
}
