/** What Meta charges in the programme's country, corrected in the panel: from today on, while what was charged before stays as it was. */
import { isoOf } from '../../domain/calendar/day'
import { dayAt, momentOf, zone } from '../../domain/calendar/zone'
import { type RateCategory, rateOn } from '../../domain/country/rates'
import { isoOfCell, ratesOf } from '../../domain/money/price'
import { rates } from '../../domain/money/tables'
import { organisation } from '../../domain/settings/settings'
import { type Act, append, edit } from '../../kernel/act'
import { fail, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import type { RatesInput } from '../api-settings'
import { type CallCtx, sheetCall } from './call'
import { read } from './parse'

const KINDS = ['utility', 'marketing', 'service', 'authentication'] as const satisfies readonly RateCategory[]

/** No message of Meta's anywhere costs a dollar; a slip of a comma would stop every send at the cap. */
const MOST = 1

const usdOf = (state: State, kind: RateCategory, { now, zone: name }: CallCtx): number | undefined =>
  rateOn(ratesOf(state, zone(name)), organisation.of(state).country, kind, dayAt(now, zone(name)))?.usd

/** As people write it; '' is what nobody knows. */
export const shownRates = (state: State, ctx: CallCtx): RatesInput => {
  const shown = (kind: RateCategory): string => {
    const usd = String(usdOf(state, kind, ctx) ?? '')
    return ctx.lang === 'en' ? usd : usd.replace('.', ',')
  }
  return { utility: shown('utility'), marketing: shown('marketing'), service: shown('service'), authentication: shown('authentication') }
}

const amountOf = (typed: string): number | undefined => {
  const usd = /^\d*[.,]?\d+$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : Number.NaN
  return usd <= MOST ? usd : undefined
}

const NO_AMOUNT = (typed: string) =>
  fail(
    t(
      `«${typed}» no puede ser lo que cuesta un mensaje.`,
      `«${typed}» não pode ser o custo de uma mensagem.`,
      `“${typed}” cannot be what a message costs.`,
    ),
    t('Escribí dólares por mensaje, como 0,026.', 'Escreva dólares por mensagem, como 0,026.', 'Write dollars a message, like 0.026.'),
  )

/** From today on; a row that began today is corrected, an older one keeps what it said of its time. */
const set = (state: State, category: RateCategory, usd: number, ctx: CallCtx): Act => {
  const { country } = organisation.of(state)
  const where = zone(ctx.zone)
  const today = dayAt(ctx.now, where)
  const source = join(t('Ajustes, ', 'Ajustes, ', 'Settings, '), ctx.by)[ctx.lang]
  const row = state
    .all(rates)
    .find(
      (one) =>
        one.category === category &&
        one.valid_from !== null &&
        dayAt(one.valid_from, where) === today &&
        isoOfCell(one.country ?? '') === country,
    )
  return row
    ? edit(rates, row.id, { usd, source })
    : append(rates, {
        id: `rate_${country}_${category}_${isoOf(today)}`,
        country,
        category,
        valid_from: momentOf({ day: today, time: 0 }, where),
        usd,
        source,
      })
}

export const saveRates = sheetCall<'rates.save'>({
  name: 'rates.save',
  parse: (input) => read(input, { utility: 'text', marketing: 'text', service: 'text', authentication: 'text' }),
  decide: (state, input, ctx) => {
    const before = shownRates(state, ctx)
    const changed = KINDS.filter((kind) => input[kind].trim() !== before[kind])
    const odd = changed.find((kind) => amountOf(input[kind]) === undefined)
    if (odd) return NO_AMOUNT(input[odd])
    return ok({
      value: { says: SAVED[ctx.lang] },
      acts: changed.map((kind) => set(state, kind, amountOf(input[kind]) ?? 0, ctx)),
    })
  },
})
const SAVED = t('Guardado: vale desde hoy.', 'Salvo: vale desde hoje.', 'Saved: it holds from today.')
