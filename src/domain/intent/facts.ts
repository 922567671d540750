/** What a finer rule may ask beside the words: any column of Contactos, the kind of message, what went before, the time. */
import type { State } from '../../kernel/state'
import { type Lang, same, type Text, t } from '../../kernel/text'
import { DAY, HOUR, type Instant } from '../../kernel/time'
import type { ShownColumn } from '../audience/columns'
import { sessions } from '../bot/session'
import { ATTENTION_HOURS, isOpen } from '../calendar/hours'
import { weekdayName } from '../calendar/say'
import { wallOf, zone } from '../calendar/zone'
import type { PersonRow } from '../contacts/recognise'
import { IN_KINDS, type InKind } from '../inbox/message'
import type { Heard } from '../inbox/slots'
import { messages } from '../messages/messages'
import { surveys } from '../satisfaction/tables'
import { sends } from '../sends/tables'
import { tasksOf } from '../tasks/task'

export interface Moment {
  readonly lang: Lang
  readonly zone: string
}

/** A message as a rule asks about it, just now or some weeks ago. */
export interface Said {
  readonly text: string
  readonly kind: string
  readonly at: Instant | null
  readonly messageId: string
  readonly person: PersonRow | undefined
}
export const saidOf = ({ message, messageId, person }: Heard): Said => ({
  text: message.choice?.title ?? message.text ?? '',
  kind: message.kind,
  at: message.at,
  messageId,
  person,
})

/** A fact about a message, named as a column would be; `of` answers the words or number as a cell shows them. */
export interface Fact {
  readonly key: string
  readonly heading: Text
  of(state: State, said: Said, at: Moment): string
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

const YES = t('sí', 'sim', 'yes')
const NO = t('no', 'não', 'no')

/** What stands before this message in the conversation, in either direction. */
export const placeBefore = ({ person, messageId }: Pick<Said, 'person' | 'messageId'>) => {
  const thread = person?.thread ?? []
  return thread[thread.findIndex(({ id }) => id === messageId) + 1]
}
const messageBefore = (state: State, said: Said) => {
  const before = placeBefore(said)
  return before ? state.get(messages, before.id, before.row) : undefined
}

/** «1,5» as the spreadsheets of the file's language write it. */
const sayNumber = (value: number, lang: Lang): string => String(Math.round(value * 100) / 100).replace('.', lang === 'en' ? '.' : ',')

const wallAt = ({ at }: Said, moment: Moment) => (at === null ? undefined : wallOf(at, zone(moment.zone)))
const tasksThen = (state: State, { person, at }: Said) =>
  tasksOf(state, person?.id ?? '').filter(({ created_at: made }) => made !== null && at !== null && made < at)

/** Asked only by a rule about them: a person with an open task is otherwise added to it. */
export const OPEN_TASK = 'hilo.open_task'

export const FACTS: readonly Fact[] = [
  { key: 'hilo.message', heading: t('Mensaje', 'Mensagem', 'Message'), of: (_, { text }) => text },
  {
    key: 'hilo.kind',
    heading: t('Tipo de mensaje', 'Tipo de mensagem', 'Kind of message'),
    of: (_, { kind }, { lang }) => {
      const known = IN_KINDS.find((one) => one === kind)
      return known ? (KIND_NAMES[known] ?? same(known))[lang] : kind
    },
  },
  {
    key: 'hilo.last_send',
    heading: t('Último envío', 'Último envio', 'Last send'),
    of: (state, { person }) => (person?.last_send ? (state.all(sends).find(({ id }) => id === person.last_send)?.name ?? '') : ''),
  },
  {
    key: 'hilo.days',
    heading: t('Días sin hablar', 'Dias sem falar', 'Days without a word'),
    of: (state, said, { lang }) => {
      const before = messageBefore(state, said)?.exact_at
      return before == null || said.at === null ? '' : sayNumber((said.at - before) / DAY, lang)
    },
  },
  {
    key: OPEN_TASK,
    heading: t('Tarea abierta', 'Tarefa aberta', 'Open task'),
    of: (state, said) =>
      tasksThen(state, said).find(({ resolved_at: done }) => done === null || (said.at !== null && done > said.at))?.theme ?? '',
  },
  {
    key: 'hilo.bot_misses',
    heading: t('Intentos fallidos con el bot', 'Tentativas falhas com o bot', 'Failed tries with the bot'),
    of: (_, { person }) => String((person && sessions.of(person)?.misses) ?? 0),
  },
  {
    key: 'hilo.csat',
    heading: t('Última encuesta', 'Última pesquisa', 'Last survey'),
    of: (state, said) => {
      for (const { id } of tasksThen(state, said)) {
        const score = state.find(surveys, 'id', id, 'soft')?.score
        if (score != null) return String(score)
      }
      return ''
    },
  },
  {
    key: 'hilo.hour',
    heading: t('Hora', 'Hora', 'Hour'),
    of: (_, said, moment) => {
      const wall = wallAt(said, moment)
      return wall ? sayNumber(wall.time / HOUR, moment.lang) : ''
    },
  },
  {
    key: 'hilo.weekday',
    heading: t('Día', 'Dia', 'Weekday'),
    of: (_, said, moment) => {
      const wall = wallAt(said, moment)
      return wall ? weekdayName(wall.day)[moment.lang] : ''
    },
  },
  {
    key: 'hilo.open',
    heading: t('En horario', 'No horário', 'In hours'),
    of: (_, { at }, moment) => (at === null ? '' : (isOpen(at, zone(moment.zone), ATTENTION_HOURS) ? YES : NO)[moment.lang]),
  },
]
/** Columns of Contactos as they stand now, and the facts behind them. */
export const columnsFor = (headings: readonly string[], lang: Lang): readonly ShownColumn[] => [
  ...FACTS.map(({ key, heading }) => ({ key, heading: heading[lang] })),
  ...headings.filter((heading) => heading !== '').map((heading) => ({ key: heading, heading })),
]
