/** One phone, open: who owns it, its chat with the programme, and where its owner writes. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Phone, PhoneMessage } from '../client/phones'
import { Icon } from '../parts/icons'
import { dayWords, shortDay } from '../parts/time'
import { file } from '../rooms/file'
import { openPhone, phones, switchPhone } from '../rooms/phones'
import { useStore } from '../store'
import { say, t } from '../words'
import { Avatar } from './Avatar'
import { Bubble } from './Bubble'
import { Composer } from './Composer'
import { numberWords } from './number'

const W = {
  back: t('Todos los teléfonos', 'Todos os telefones', 'All phones'),
  on: t('Encendido', 'Ligado', 'On'),
  off: t('Apagado', 'Desligado', 'Off'),
  turnOff: t('Apagar el teléfono', 'Desligar o telefone', 'Switch the phone off'),
  turnOn: t('Encender el teléfono', 'Ligar o telefone', 'Switch the phone on'),
  isOff: t(
    'El teléfono está apagado: lo que le mandan llega cuando lo enciendas.',
    'O telefone está desligado: o que mandarem chega quando você ligar.',
    'The phone is off: what is sent to it arrives when you switch it on.',
  ),
  empty: t(
    'Todavía no hay mensajes. Escribí «hola» para empezar.',
    'Ainda não há mensagens. Escreva “oi” para começar.',
    'No messages yet. Write “hi” to begin.',
  ),
} as const

const reactionsTo = (id: string, all: readonly PhoneMessage[]): string[] => {
  const last = new Map<string, string>()
  for (const { by, content } of all) if (content.reaction?.messageId === id) last.set(by, content.reaction.emoji)
  return [...last.values()].filter((emoji) => emoji !== '')
}

interface MessagesProps {
  readonly list: readonly PhoneMessage[]
  readonly zone: string
  readonly on: boolean
}

const Messages = ({ list, zone, on }: MessagesProps) => {
  const end = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => end.current?.scrollIntoView({ block: 'end' }), [list.length, on])
  const byId = new Map(list.map((message) => [message.id, message]))
  const shown = list.filter((message) => !message.content.reaction)
  return (
    <ol class="chat" data-testid="chat" aria-live="polite">
      {shown.length === 0 && <li class="chat-note">{say(W.empty)}</li>}
      {shown.flatMap((message, index) => {
        const before = shown[index - 1]
        const newDay = !before || shortDay(before.at, zone) !== shortDay(message.at, zone)
        const quoted = message.content.quotes === undefined ? undefined : byId.get(message.content.quotes)
        return [
          ...(newDay
            ? [
                <li key={`day-${message.id}`} class="chat-day">
                  {dayWords(message.at, zone)}
                </li>,
              ]
            : []),
          <Bubble key={message.id} message={message} quoted={quoted} reactions={reactionsTo(message.id, list)} zone={zone} />,
        ]
      })}
      <li ref={end} class="chat-end" aria-hidden="true" />
    </ol>
  )
}

export const Chat = ({ phone }: { readonly phone: Phone }) => {
  const list = useStore(phones, (state) => state.messages)
  const zone = useStore(file, (state) => state.file?.zone) ?? 'UTC'
  return (
    <section class={phone.on ? 'phone' : 'phone is-off'} aria-label={phone.name} data-testid={`chat-${phone.waId}`}>
      <header class="phone-head">
        <button type="button" class="icon-button" aria-label={say(W.back)} title={say(W.back)} onClick={() => openPhone(undefined)}>
          <Icon name="back" />
        </button>
        <Avatar name={phone.name} />
        <div class="phone-owner">
          <strong>{phone.name}</strong>
          <span>{numberWords(phone.waId)}</span>
        </div>
        <button
          type="button"
          role="switch"
          class="power"
          aria-checked={phone.on}
          aria-label={say(phone.on ? W.on : W.off)}
          title={say(phone.on ? W.turnOff : W.turnOn)}
          data-testid="power"
          onClick={() => void switchPhone(phone.waId, !phone.on)}
        >
          <Icon name="power" size={16} />
        </button>
      </header>
      {!phone.on && <p class="phone-off">{say(W.isOff)}</p>}
      <Messages list={list} zone={zone} on={phone.on} />
      <Composer key={phone.waId} waId={phone.waId} />
    </section>
  )
}
