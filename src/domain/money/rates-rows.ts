/** Tarifas as people find and write it: seeded once with the rates that are known, typed rows get their identity. */
import { type Act, adopt, append } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { fromIso } from '../calendar/day'
import { momentOf, zone } from '../calendar/zone'
import { RATE_SOURCE, SEED_RATES } from '../country/rates'
import { rates } from './tables'

export const seedRates = (state: State, _: unknown, { zone: zoneName }: Ctx): readonly Act[] => {
  if (state.all(rates).length > 0) return []
  return SEED_RATES.map(({ country, category, validFrom, usd }): Act => {
    const day = fromIso(validFrom)
    const valid_from = day === undefined ? null : momentOf({ day, time: 0 }, zone(zoneName))
    return append(rates, { id: `rate_${country}_${category}`, country, category, valid_from, usd, source: RATE_SOURCE })
  })
}

export const noticeRates = (
  state: State,
  span: { readonly table: string; readonly from: number; readonly to: number },
  ctx: Ctx,
): readonly Act[] =>
  span.table !== rates.key
    ? []
    : state
        .span(rates, span.from, span.to)
        .flatMap(({ id, row, record }) =>
          id === '' && (record.country !== null || record.usd !== null) ? [adopt(rates, row, ctx.id('rate'), {})] : [],
        )
