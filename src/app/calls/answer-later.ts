/** A text to somebody that leaves at a moment of choice, as long as the 24 hours allow it. */

import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { isOpenNow } from '../../domain/contacts/conversation'
import { EMPTY, FROM_TEAM, TOO_LONG } from '../../domain/inbox/reply'
import { enqueue } from '../../domain/outbox/enqueue'
import { LIMITS } from '../../domain/outbox/limits'
import { fail, ok } from '../../kernel/outcome'
import { join, t } from '../../kernel/text'
import { after, HOUR } from '../../kernel/time'
import { sheetCall } from './call'
import { fromTeam } from './from-team'
import { read } from './parse'
import { momentOf } from './send-input'

const TOO_LATE = (until: string) =>
  fail(
    t(
      `A esa hora ya pasaron las 24 h desde que escribió: podés hasta ${until}.`,
      `A essa hora já passaram as 24 h desde que escreveu: você pode até ${until}.`,
      `By then 24 hours have passed since they wrote: you can until ${until}.`,
    ),
    t('Elegí un momento anterior.', 'Escolha um momento anterior.', 'Choose an earlier moment.'),
  )

export const answerLater = sheetCall<'person.later'>({
  name: 'person.later',
  parse: (input) => read(input, { id: 'text', text: 'text', when: 'text' }),
  decide: (state, { id, text, when }, ctx) => {
    const words = text.trim()
    if (words === '') return EMPTY
    if (words.length > LIMITS.text) return TOO_LONG
    const to = fromTeam(state, id, ctx)
    if (!to.ok) return to
    const { person, wish } = to.value
    const at = momentOf(state, when, ctx)
    if (!at.ok) return at
    const moment = sayMoment(at.value, ctx.now, zone(ctx.zone))
    const until = after(person.last_in_at ?? ctx.now, 24 * HOUR)
    if (!isOpenNow(person, at.value)) return TOO_LATE(sayMoment(until, ctx.now, zone(ctx.zone))[ctx.lang])
    return ok({
      value: { says: join(t('Sale ', 'Sai ', 'Leaves '), moment, '.')[ctx.lang] },
      acts: enqueue(
        state,
        {
          ...wish,
          key: `later ${ctx.id('w')}`,
          originName: FROM_TEAM[ctx.lang],
          body: { kind: 'text', text: words },
          preview: words,
          notBefore: at.value,
          expiresAt: until,
        },
        ctx,
      ),
    })
  },
})
