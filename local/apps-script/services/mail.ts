/** Mails: kept where people and tests can read them, never sent. */
import { type Records, type Shelf, withFields } from '../../store/records'
import { MAIL } from '../run/limits'
import type { Quotas } from '../run/quotas'
import { type Run, refusal, type ServiceFor } from './service'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly htmlBody?: string
  readonly cc?: string
  readonly bcc?: string
  readonly name?: string
  readonly replyTo?: string
}
export interface KeptMail extends Mail {
  readonly from: string
  readonly at: number
}

export interface MailCalls {
  sendEmail(mail: Mail): void
  getRemainingDailyQuota(): number
}

export const mailShelf = (records: Records): Shelf<KeptMail> =>
  records.shelf('mails', withFields<KeptMail>('to', 'subject', 'body', 'from', 'at'))

const addresses = (mail: Mail): string[] =>
  [mail.to, mail.cc ?? '', mail.bcc ?? '']
    .join(',')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')

const checked = (run: Run, mail: Mail): number => {
  const all = addresses(mail)
  const wrong = all.find((address) => !/^[^\s@]+@[^\s@]+$|<[^\s@]+@[^\s@]+>$/.test(address))
  if (all.length === 0 || wrong !== undefined) throw refusal(run, 'invalidMail', wrong ?? mail.to)
  if (all.length > MAIL.recipients) throw refusal(run, 'tooLarge', 'to')
  if (Buffer.byteLength(mail.body + (mail.htmlBody ?? ''), 'utf8') > MAIL.bodyBytes[run.user.account])
    throw refusal(run, 'tooLarge', 'body')
  return all.length
}

export const mailService =
  (records: Records, quotas: Quotas, now: () => number): ServiceFor<MailCalls> =>
  (run) => ({
    sendEmail: (mail) => {
      const recipients = checked(run, mail)
      if (!quotas.take(run.user, 'email', recipients)) throw refusal(run, 'tooManyPerDay', 'email')
      const kept = mailShelf(records)
      kept.set(String(kept.keys().length + 1), { ...mail, from: run.user.email, at: now() })
    },
    getRemainingDailyQuota: () => quotas.left(run.user, 'email'),
  })
