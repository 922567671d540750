/** Money in sentences: what a send will cost, what the month has cost, and the letter when the cap comes near. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, same, type Text, t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { zone } from '../calendar/zone'
import { sayUsd } from '../country/rates'
import { letter } from '../mail/mail'
import { account, organisation } from '../settings/settings'
import { leftOf, monthOf, sumsOf } from './month'
import { countryOfKey, priceOf, ratesOf, rounded } from './price'
import { freeAnswers, monthlyCap, spending } from './tables'

/** «US$ 0,21 que Meta cobra a tu tarjeta», for one template to each of these people; empty when nothing is charged. */
export const sayEstimate = (state: State, keys: readonly (string | null)[], category: string, at: Instant, ctx: Ctx): Text => {
  if (account.of(state).provider !== 'cloud_api') return same('')
  const where = zone(ctx.zone)
  const known = ratesOf(state, where)
  const prices = keys.map((key) => ({ key, price: priceOf(known, key, category, at, where) }))
  const usd = rounded(prices.reduce((sum, { price }) => sum + (price ?? 0), 0))
  const unknown = [...new Set(prices.flatMap(({ key, price }) => (price === undefined ? [countryOfKey(key) ?? '?'] : [])))]
  const left = leftOf(state, ctx)
  return join(
    sayUsd(usd),
    t(' que Meta cobra a tu tarjeta', ' que a Meta cobra no seu cartão', ' that Meta charges to your card'),
    unknown.length === 0
      ? ''
      : join(
          t(', sin contar ', ', sem contar ', ', not counting '),
          unknown.join(', '),
          t(': falta su precio en la pestaña Tarifas', ': falta o preço na aba Tarifas', ': its price is missing in the tab Rates'),
        ),
    usd <= left
      ? ''
      : join(
          t('; del tope del mes quedan ', '; do limite do mês restam ', '; of the cap of this month there is left '),
          sayUsd(left),
          t(': lo que no entre espera', ': o que não couber espera', ': the rest waits'),
        ),
  )
}

export interface MonthSaid {
  readonly says: Text
  /** Of the cap, 0 to 1 and beyond. */
  readonly share: number
}

/** «Este mes: US$ 3,20 de US$ 20,00 · 412 de 1000 respuestas gratis». */
export const sayMonth = (state: State, ctx: Ctx): MonthSaid | undefined => {
  if (account.of(state).provider !== 'cloud_api') return undefined
  const { spent, underway, answers, unpriced } = sumsOf(state, monthOf(ctx.now, ctx))
  const cap = monthlyCap.of(state)
  const free = freeAnswers.of(state)
  const says = join(
    t('Este mes: ', 'Este mês: ', 'This month: '),
    sayUsd(rounded(spent + underway)),
    t(' de ', ' de ', ' of '),
    sayUsd(cap),
    ` · ${Math.min(answers, free)} `,
    t(`de ${free} respuestas gratis`, `de ${free} respostas grátis`, `of ${free} free answers`),
    unpriced === 0
      ? ''
      : t(
          ` · ${unpriced} mensajes sin precio en Tarifas`,
          ` · ${unpriced} mensagens sem preço em Tarifas`,
          ` · ${unpriced} messages without a rate`,
        ),
  )
  return { says, share: cap === 0 ? 1 : rounded((spent + underway) / cap) }
}

export const NEAR = 0.8
export const CAP_NEXT = t(
  'Cuando se llega al tope los envíos esperan; las respuestas salen siempre. Se cambia en el panel, en Inicio.',
  'Ao chegar ao limite os envios esperam; as respostas sempre saem. Muda-se no painel, em Início.',
  'At the cap sends wait; answers always leave. It is changed in the panel, under Home.',
)

/** A letter at 80 % of the cap, and one when it is reached; each once a month. */
export const tellMonth = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  const row = state.all(spending).find((one) => one.id === monthOf(ctx.now, ctx))
  const said = row && sayMonth(state, ctx)
  if (!row || !said || said.share < NEAR) return []
  // What is left does not pay for a message: the cap is reached before the sum is.
  const step = said.share >= 0.99 ? 100 : NEAR * 100
  if ((row.told ?? 0) >= step) return []
  const subject =
    step === 100
      ? t('Hilo: se llegó al tope de gasto del mes', 'Hilo: chegou-se ao limite de gasto do mês', 'Hilo: the cap of this month is reached')
      : t('Hilo: el gasto del mes pasó el 80 % del tope', 'Hilo: o gasto do mês passou de 80 % do limite', 'Hilo: 80 % of the cap is spent')
  return [
    patch(spending, row.id, { told: step }),
    letter({ to: organisation.of(state).mail, subject: subject[ctx.lang], text: join(said.says, '.\n\n', CAP_NEXT)[ctx.lang] }),
  ]
}
