/** `MailApp`: mails that the host keeps instead of sending. */
import type { Mail, MailCalls } from '../services/mail'
import { emulated } from './emulated'
import { exception, service } from './host'

const server = service<MailCalls>('MailApp')

interface MailOptions {
  readonly to?: string
  readonly subject?: string
  readonly body?: string
  readonly htmlBody?: string
  readonly cc?: string
  readonly bcc?: string
  readonly name?: string
  readonly replyTo?: string
  readonly noReply?: boolean
  readonly attachments?: unknown
  readonly inlineImages?: unknown
}

const mail = (options: MailOptions): Mail => {
  if (options.attachments !== undefined || options.inlineImages !== undefined) throw exception('NotEmulated: MailApp attachments')
  return {
    to: String(options.to ?? ''),
    subject: String(options.subject ?? ''),
    body: String(options.body ?? ''),
    ...(options.htmlBody === undefined ? {} : { htmlBody: options.htmlBody }),
    ...(options.cc === undefined ? {} : { cc: options.cc }),
    ...(options.bcc === undefined ? {} : { bcc: options.bcc }),
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.replyTo === undefined ? {} : { replyTo: options.replyTo }),
  }
}

export const mailApp = emulated('MailApp', {
  sendEmail: (first: string | MailOptions, subject?: string, body?: string, options: MailOptions = {}): void =>
    server.sendEmail(typeof first === 'string' ? mail({ ...options, to: first, subject: subject ?? '', body: body ?? '' }) : mail(first)),
  getRemainingDailyQuota: (): number => server.getRemainingDailyQuota(),
})
