/** Where the programme works, as far as reading a list needs to know it. */
import type { Start } from '../../app/api'
import type { DateOrder } from '../../domain/calendar/dates'
import type { Day } from '../../domain/calendar/day'
import { dayAt, zone } from '../../domain/calendar/zone'
import { isCountry, type Place } from '../../domain/contacts/phone'
import { countryByIso } from '../../domain/country/country'
import { instant } from '../../kernel/time'

export interface Here {
  readonly place: Place
  readonly dateOrder: DateOrder
  readonly today: Day
}

/** `area`: digits that stand for a missing area code; '' for none. `now`: epoch milliseconds. */
export const hereOf = (start: Pick<Start, 'country' | 'zone'>, area: string, now: number): Here => {
  const country = isCountry(start.country) ? start.country : 'AR'
  return {
    place: area === '' ? { country } : { country, area },
    dateOrder: countryByIso(country)?.habits.dates ?? 'dmy',
    today: dayAt(instant(now), zone(start.zone)),
  }
}
