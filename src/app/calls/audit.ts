/** Who did what, all of it or one kind. */
import { audit, DEEDS, type Deed } from '../../domain/audit/audit'
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { isRecord, isText } from '../../kernel/json'
import { type Outcome, ok } from '../../kernel/outcome'
import { DAY, instant } from '../../kernel/time'
import type { InputOf } from '../api'
import { sheetCall } from './call'
import { ODD } from './parse'

const SHOWN_FOR = 90 * DAY
const isDeed = (word: string): word is Deed => Object.keys(DEEDS).includes(word)
const readFilter = (input: unknown): Outcome<InputOf<'audit.list'>> => {
  const deed = isRecord(input) ? input['deed'] : undefined
  if (deed === '') return ok({ deed })
  return isText(deed) && isDeed(deed) ? ok({ deed }) : ODD
}

export const listAudit = sheetCall<'audit.list'>({
  name: 'audit.list',
  parse: readFilter,
  decide: (state, { deed }, { now, lang, zone: place }) => {
    const rows = state.recent(audit, instant(now - SHOWN_FOR)).filter((row) => deed === '' || row.deed === deed)
    return ok({
      value: {
        lines: rows.flatMap((row) =>
          row.deed && row.at !== null
            ? [{ at: sayMoment(row.at, now, zone(place))[lang], who: row.who ?? '', says: DEEDS[row.deed][lang], about: row.about ?? '' }]
            : [],
        ),
        deeds: Object.entries(DEEDS).flatMap(([key, name]) => (isDeed(key) ? [{ key, name: name[lang] }] : [])),
      },
    })
  },
})
