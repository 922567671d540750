/** What a finer rule may ask beside the words: any column of Contactos, the kind of message, what went before, the time. */
import type { State } from '../../kernel/state'
import { type Lang, same, type Text, t } from '../../kernel/text'
import { DAY, HOUR, type Instant } from '../../kernel/time'
import type { ShownColumn } from '../audience/columns'
import { ATTENTION_HOURS, isOpen } from '../calendar/hours'
import { weekdayName } from '../calendar/say'
import { wallOf, zone } from '../calendar/zone'
import { IN_KINDS, type InKind } from '../inbox/message'
import type { Heard } from '../inbox/slots'
import { messages } from '../messages/messages'
import { sends } from '../sends/tables'

export interface Moment {
  readonly lang: Lang
  readonly zone: string
}

/** A fact about a message, named as a column would be; `of` answers the words or number as a cell shows them. */
export interface Fact {
  readonly key: string
  readonly heading: Text
  of(state: State, heard: Heard, at: Moment): string
}

export const KIND_NAMES: Partial<Readonly<Record<InKind, Text>>> = {
  text: t('texto', 'texto', 'text'),
  audio: t('audio', 'áudio', 'audio'),
  image: t('foto', 'foto', 'photo'),
  video: t('video', 'vídeo', 'video'),
  document: t('documento', 'documento', 'document'),
  location: t('ubicación', 'localização', 'place'),
  button: t('botón', 'botão', 'button'),
  list: t('lista', 'lista', 'list'),
}

/** What stands before this message in the conversation, in either direction. */
export const messageBefore = (state: State, { person, messageId }: Heard) => {
  const thread = person.thread ?? []
  const before = thread[thread.findIndex(({ id }) => id === messageId) + 1]
  return before ? state.get(messages, before.id, before.row) : undefined
}

/** «1,5» as the spreadsheets of the file's language write it. */
const sayNumber = (value: number, lang: Lang): string => String(Math.round(value * 100) / 100).replace('.', lang === 'en' ? '.' : ',')

const ofMoment =
  (key: string): Fact['of'] =>
  (_state, { message }, at) =>
    momentFacts(message.choice?.title ?? message.text ?? '', message.kind, message.at, at)[key] ?? ''

export const FACTS: readonly Fact[] = [
  { key: 'hilo.message', heading: t('Mensaje', 'Mensagem', 'Message'), of: ofMoment('hilo.message') },
  { key: 'hilo.kind', heading: t('Tipo de mensaje', 'Tipo de mensagem', 'Kind of message'), of: ofMoment('hilo.kind') },
  {
    key: 'hilo.last_send',
    heading: t('Último envío', 'Último envio', 'Last send'),
    of: (state, { person }) => (person.last_send ? (state.all(sends).find(({ id }) => id === person.last_send)?.name ?? '') : ''),
  },
  {
    key: 'hilo.days',
    heading: t('Días sin hablar', 'Dias sem falar', 'Days without a word'),
    of: (state, heard, { lang }) => {
      const before = messageBefore(state, heard)?.exact_at
      return before == null ? '' : sayNumber((heard.message.at - before) / DAY, lang)
    },
  },
  { key: 'hilo.hour', heading: t('Hora', 'Hora', 'Hour'), of: ofMoment('hilo.hour') },
  { key: 'hilo.weekday', heading: t('Día', 'Dia', 'Weekday'), of: ofMoment('hilo.weekday') },
  { key: 'hilo.open', heading: t('En horario', 'No horário', 'In hours'), of: ofMoment('hilo.open') },
]
const YES = t('sí', 'sim', 'yes')
const NO = t('no', 'não', 'no')

/** Columns of Contactos as they stand now, and the facts behind them. */
export const columnsFor = (headings: readonly string[], lang: Lang): readonly ShownColumn[] => [
  ...FACTS.map(({ key, heading }) => ({ key, heading: heading[lang] })),
  ...headings.filter((heading) => heading !== '').map((heading) => ({ key: heading, heading })),
]

/** The facts that a message of the past still tells: its words, kind and time. */
export const momentFacts = (text: string, kind: string, at: Instant | null, moment: Moment): Readonly<Record<string, string>> => {
  const known = IN_KINDS.find((one) => one === kind)
  const wall = at === null ? undefined : wallOf(at, zone(moment.zone))
  return {
    'hilo.message': text,
    'hilo.kind': known ? (KIND_NAMES[known] ?? same(known))[moment.lang] : kind,
    'hilo.hour': wall ? sayNumber(wall.time / HOUR, moment.lang) : '',
    'hilo.weekday': wall ? weekdayName(wall.day)[moment.lang] : '',
    'hilo.open': at === null ? '' : (isOpen(at, zone(moment.zone), ATTENTION_HOURS) ? YES : NO)[moment.lang],
  }
}
