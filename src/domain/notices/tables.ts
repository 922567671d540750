/** What waits to be told to somebody of the team: one row a person, emptied when it is told; and how each wants to be told. */
import * as column from '../../kernel/columns'
import { isRecord, isText, listOf } from '../../kernel/json'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { setting } from '../settings/settings'

export const NEWS = ['assigned', 'heard', 'reminded', 'escalated', 'queued', 'unanswered'] as const
export type News = (typeof NEWS)[number]

/** One thing to tell, in words that may leave the file: never who it is about, nor what was said. */
export interface Item {
  readonly news: News
  readonly says: string
  /** The task it is about, and its row; '' for none. */
  readonly task: string
  readonly row: number
}
const item = (raw: unknown): readonly { [K in keyof Item]: Item[K] }[] => {
  const news = isRecord(raw) ? NEWS.find((one) => one === raw['news']) : undefined
  if (!isRecord(raw) || !news || !isText(raw['says'])) return []
  const { task, row } = raw
  return [{ news, says: raw['says'], task: isText(task) ? task : '', row: typeof row === 'number' ? row : 0 }]
}

export const noticeBox = table(
  'notice_box',
  'bounded',
  t('Avisos al equipo', 'Avisos à equipe', 'Notices to the team'),
  {
    /** The member's id; `lead` where nobody leads: whoever set Hilo up is told. */
    id: column.id(same('id')),
    items: column.json(same('items'), (raw) => listOf(raw).flatMap(item)),
    /** When what waits is told; blank: nothing waits. */
    due: column.moment(same('due')),
    last_at: column.moment(same('last_at')),
  },
  { hidden: true },
)

/** Which task a notice on somebody's WhatsApp was about, so that they can take it, solve it or pass it on by answering the notice. */
export const noticeSent = table(
  'notice_sent',
  'bounded',
  t('Avisos por WhatsApp', 'Avisos por WhatsApp', 'Notices by WhatsApp'),
  {
    /** Of the message in the queue. */
    id: column.id(same('id')),
    member: column.text('hilo', same('member')),
    task: column.text('hilo', same('task')),
    row: column.number('hilo', same('row')),
    at: column.moment(same('at')),
  },
  { hidden: true },
)
/** What is older than the last of these can no longer be answered by quoting. */
export const NOTICES_KEPT = 200

/** `none`: looks into the tab by themselves. */
export const CHANNELS = ['mail', 'whatsapp', 'none'] as const
export type Channel = (typeof CHANNELS)[number]

export interface NoticeSettings {
  /** Address of a Google Chat space's webhook; '' for none. */
  readonly chat: string
  /** Template for whoever is told by WhatsApp and has not written within a day (`name|language`); '' for none: they get a mail. */
  readonly template: string
  /** Hourly, or as things happen; undefined: by the size of the team. */
  readonly hourly: boolean | undefined
  readonly by: Readonly<Record<string, Channel>>
}

/** The only address outside of Meta and Google's own that Hilo writes to (Google Chat, incoming webhooks). */
export const CHAT_SPACES = 'https://chat.googleapis.com/v1/spaces/'
export const isChatSpace = (url: string): boolean =>
  /^https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]+\/messages\?key=[\w%=&.-]+$/.test(url)

export const noticeSettings = setting<NoticeSettings>('notices', (stored) => {
  const value = isRecord(stored) ? stored : {}
  const { chat, template, hourly, by } = value
  const chosen = isRecord(by) ? Object.entries(by) : []
  return {
    chat: isText(chat) && isChatSpace(chat) ? chat : '',
    template: isText(template) ? template : '',
    hourly: typeof hourly === 'boolean' ? hourly : undefined,
    by: Object.fromEntries(
      chosen.flatMap(([id, raw]) => {
        const channel = CHANNELS.find((one) => one === raw)
        return channel ? [[id, channel] as const] : []
      }),
    ),
  }
})
