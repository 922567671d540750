/** The phones at the right: the list of them, or one open. */
import { useState } from 'preact/hooks'
import type { Phone } from '../client/phones'
import { Icon } from '../parts/icons'
import { hourWords, shortDay } from '../parts/time'
import { clock, virtualNow } from '../rooms/clock'
import { file } from '../rooms/file'
import { showPhones } from '../rooms/layout'
import { openPhone, phones } from '../rooms/phones'
import { useStore } from '../store'
import { say, t } from '../words'
import { AddPhone } from './AddPhone'
import { Avatar } from './Avatar'
import { Chat } from './Chat'
import { numberWords } from './number'
import { lastWords } from './words'

const W = {
  title: t('Teléfonos', 'Telefones', 'Phones'),
  add: t('Agregar un teléfono', 'Adicionar um telefone', 'Add a phone'),
  hide: t('Esconder los teléfonos', 'Esconder os telefones', 'Hide the phones'),
  search: t('Buscar por nombre o número', 'Buscar por nome ou número', 'Search by name or number'),
  off: t('apagado', 'desligado', 'off'),
  silent: t('Sin mensajes', 'Sem mensagens', 'No messages'),
  none: t(
    'Todavía no hay teléfonos. Agregá uno para escribirle al programa, o mandá un mensaje desde la planilla.',
    'Ainda não há telefones. Adicione um para escrever ao programa, ou mande uma mensagem da planilha.',
    'No phones yet. Add one to write to the programme, or send a message from the sheet.',
  ),
} as const

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const matches = (phone: Phone, wanted: string): boolean => {
  const digits = wanted.replace(/\D/g, '')
  return fold(phone.name).includes(fold(wanted)) || (digits !== '' && phone.waId.includes(digits))
}

const when = (at: number, now: number, zone: string): string =>
  shortDay(at, zone) === shortDay(now, zone) ? hourWords(at, zone) : shortDay(at, zone)

const Line = ({ phone, zone }: { readonly phone: Phone; readonly zone: string }) => {
  const now = virtualNow(useStore(clock, (state) => state))
  return (
    <li>
      <button type="button" class="phone-line" data-testid={`phone-${phone.waId}`} onClick={() => openPhone(phone.waId)}>
        <Avatar name={phone.name} />
        <span class="phone-words">
          <strong>{phone.name}</strong>
          <span class="phone-last">{phone.last ? lastWords(phone.last.words) : numberWords(phone.waId)}</span>
        </span>
        <span class="phone-side">
          <small class={phone.unread > 0 ? 'fresh' : ''}>{phone.last ? when(phone.last.at, now, zone) : ''}</small>
          {!phone.on && <em>{say(W.off)}</em>}
          {phone.unread > 0 && <span class="badge">{phone.unread}</span>}
        </span>
      </button>
    </li>
  )
}

/** A longer list is searched rather than scrolled. */
const SEARCHED_FROM = 8

const List = ({ list }: { readonly list: readonly Phone[] }) => {
  const [wanted, setWanted] = useState('')
  const [adding, setAdding] = useState(false)
  const zone = useStore(file, (state) => state.file?.zone) ?? 'UTC'
  const loaded = useStore(phones, (state) => state.loaded)
  const sorted = list.filter((phone) => matches(phone, wanted)).sort((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0))
  return (
    <>
      <header class="phones-head">
        <h2>{say(W.title)}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={say(W.add)}
          title={say(W.add)}
          data-testid="add-phone"
          onClick={() => setAdding(true)}
        >
          <Icon name="plus" />
        </button>
        <button type="button" class="icon-button" aria-label={say(W.hide)} title={say(W.hide)} onClick={() => showPhones(false)}>
          <Icon name="close" />
        </button>
      </header>
      {list.length >= SEARCHED_FROM && (
        <input
          class="field phones-search"
          placeholder={say(W.search)}
          aria-label={say(W.search)}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {loaded && list.length === 0 ? (
        <p class="phones-none">{say(W.none)}</p>
      ) : (
        <ul class="phone-list" data-testid="phone-list">
          {sorted.map((phone) => (
            <Line key={phone.waId} phone={phone} zone={zone} />
          ))}
        </ul>
      )}
      {adding && <AddPhone close={() => setAdding(false)} />}
    </>
  )
}

export const Phones = () => {
  const { list, openId } = useStore(phones, (state) => state)
  const open = list.find((phone) => phone.waId === openId)
  return (
    <aside class="phones" aria-label={say(W.title)} data-testid="phones">
      {open ? <Chat key={open.waId} phone={open} /> : <List list={list} />}
    </aside>
  )
}
