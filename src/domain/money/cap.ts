/** The month's cap: what nobody waits for stays until next month or until somebody raises it; answers always leave. */
import { join, t } from '../../kernel/text'
import { after, HOUR, instant } from '../../kernel/time'
import { zone } from '../calendar/zone'
import { sayUsd } from '../country/rates'
import { isAutomatic } from '../outbox/queue'
import type { Guard } from '../outbox/slots'
import { account } from '../settings/settings'
import { leftOf, nextMonth } from './month'
import { priceOf, ratesOf } from './price'
import { monthlyCap } from './tables'

export const capGuard: Guard = {
  name: 'cap of the month',
  refuse: (state, row, person, ctx) => {
    if (!isAutomatic(row.origin) || account.of(state).provider !== 'cloud_api') return undefined
    const where = zone(ctx.zone)
    const price = priceOf(ratesOf(state, where), person?.key ?? person?.user_id ?? null, row.category, ctx.now, where) ?? 0
    if (price <= leftOf(state, ctx)) return undefined
    return {
      reason: join(
        t('Se llegó al tope de gasto del mes (', 'Chegou-se ao limite de gasto do mês (', 'The cap of this month is reached ('),
        sayUsd(monthlyCap.of(state)),
        t(
          '). Subilo en el panel, en Inicio, o esperá al mes que viene.',
          '). Aumente no painel, em Início, ou espere o mês que vem.',
          '). Raise it in the panel, under Home, or wait for next month.',
        ),
      ),
      hold: true,
      // Somebody may raise it at any time.
      until: instant(Math.min(nextMonth(ctx), after(ctx.now, HOUR))),
    }
  },
}
