/** The month's cap, as somebody sets it in Inicio; what waits because of it looks again within the hour. */

import { sayUsd } from '../../domain/country/rates'
import { monthlyCap } from '../../domain/money/tables'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { join, t } from '../../kernel/text'
import { sheetCall } from './call'
import { read } from './parse'

/** Nobody means more: a slip of a zero would cost a programme its year. */
const MOST = 10_000

export const checkCap = (usd: number): Outcome<number> =>
  usd >= 0 && usd <= MOST
    ? ok(usd)
    : fail(
        t('Ese tope no puede ser.', 'Esse limite não pode ser.', 'That cap cannot be.'),
        t('Escribí dólares por mes, de 0 a 10000.', 'Escreva dólares por mês, de 0 a 10000.', 'Write dollars a month, from 0 to 10000.'),
      )

export const saveCap = sheetCall<'money.cap'>({
  name: 'money.cap',
  parse: (input) => {
    const fields = read(input, { usd: 'number' })
    if (!fields.ok) return fields
    const cap = checkCap(fields.value.usd)
    return cap.ok ? fields : cap
  },
  decide: (state, { usd }, { lang }) =>
    ok({
      value: { says: join(t('El tope del mes es ', 'O limite do mês é ', 'The cap of a month is '), sayUsd(usd), '.')[lang] },
      acts: monthlyCap.of(state) === usd ? [] : [monthlyCap.set(state, usd)],
    }),
})
