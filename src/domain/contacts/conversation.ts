/** The 24 hours after somebody wrote: until when one may write freely, and how that is said without jargon. */

import { join, type Text, t } from '../../kernel/text'
import { after, DAY, type Instant, MINUTE } from '../../kernel/time'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import type { PersonRow } from './recognise'

/** Meta counts from the message itself and refuses a little early now and then: two minutes are kept in hand. */
const MARGIN = 2 * MINUTE

export const openUntil = (lastIn: Instant | null): Instant | null => (lastIn === null ? null : after(lastIn, DAY - MARGIN))

export const isOpenNow = (person: PersonRow, now: Instant): boolean => (openUntil(person.last_in_at) ?? 0) > now

/** Without a full stop: it stands alone or in a sentence. */
export const CLOSED = t(
  'Pasaron 24 h desde que escribió; WhatsApp solo deja mandar un mensaje aprobado',
  'Passaram 24 h desde que escreveu; o WhatsApp só deixa mandar uma mensagem aprovada',
  'It has been 24 h since they wrote; WhatsApp only allows an approved message',
)

export const sayOpen = (lastIn: Instant | null, now: Instant, zoneName: string): Text => {
  const until = openUntil(lastIn)
  if (until !== null && until > now)
    return join(
      t('Podés escribirle lo que quieras hasta ', 'Você pode escrever o que quiser até ', 'You can write freely until '),
      sayMoment(until, now, zone(zoneName)),
    )
  return until === null
    ? t(
        'Todavía no te escribió; WhatsApp solo deja mandar un mensaje aprobado',
        'Ainda não escreveu; o WhatsApp só deixa mandar uma mensagem aprovada',
        'Has not written yet; WhatsApp only allows an approved message',
      )
    : CLOSED
}
