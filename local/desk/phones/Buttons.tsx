/** What can be tapped below a message: answers, links, and the list that opens over the chat. */
import { useState } from 'preact/hooks'
import type { ButtonView, RowView } from '../../cloud-api/world'
import type { Outgoing, PhoneMessage } from '../client/phones'
import { Icon, type IconName } from '../parts/icons'
import { notify } from '../rooms/notices'
import { sendFrom } from '../rooms/phones'
import { say, t } from '../words'
import { ListSheet } from './ListSheet'

const COPIED = t('Copiado: {0}', 'Copiado: {0}', 'Copied: {0}')
const CALLS = t('Acá llamaría al {0}.', 'Aqui ligaria para {0}.', 'This would call {0}.')

const ICONS: Readonly<Record<ButtonView['kind'], IconName>> = {
  reply: 'reply',
  quick_reply: 'reply',
  url: 'link',
  phone: 'phone',
  copy_code: 'file',
  flow: 'list',
  list: 'list',
  location: 'pin',
  contact: 'person',
}

/** A corner of Buenos Aires that everybody knows. */
const OBELISCO = { latitude: -34.6037, longitude: -58.3816, name: 'Obelisco' } as const

/** What tapping sends, if it sends anything. */
export const tapped = (message: PhoneMessage, { kind, title, value }: ButtonView): Outgoing | undefined => {
  const context = { message_id: message.id }
  if (kind === 'quick_reply') return { type: 'button', button: { payload: value, text: title }, context }
  if (kind === 'reply') return { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: value, title } }, context }
  return kind === 'location' ? { type: 'location', location: OBELISCO } : undefined
}

export const chosen = (message: PhoneMessage, row: RowView): Outgoing => {
  const { id, title, description } = row
  const reply = description === undefined ? { id, title } : { id, title, description }
  return { type: 'interactive', interactive: { type: 'list_reply', list_reply: reply }, context: { message_id: message.id } }
}

const Button = ({
  message,
  button,
  openList,
}: {
  readonly message: PhoneMessage
  readonly button: ButtonView
  readonly openList: () => void
}) => {
  const words = (
    <>
      <Icon name={ICONS[button.kind]} size={16} />
      <span>{button.title}</span>
    </>
  )
  if (button.kind === 'url') {
    return (
      <a class="tap" href={button.value} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    )
  }
  const tap = () => {
    const answer = tapped(message, button)
    if (answer) void sendFrom(message.waId, answer)
    else if (button.kind === 'list') openList()
    else if (button.kind === 'phone') notify(say(CALLS, button.value))
    else void navigator.clipboard.writeText(button.value).then(() => notify(say(COPIED, button.value)))
  }
  return (
    <button type="button" class="tap" onClick={tap}>
      {words}
    </button>
  )
}

export const Buttons = ({ message }: { readonly message: PhoneMessage }) => {
  const { buttons = [], rows = [] } = message.content
  const [open, setOpen] = useState(false)
  if (buttons.length === 0) return null
  return (
    <div class="taps">
      {buttons.map((button) => (
        <Button key={`${button.kind}-${button.value}-${button.title}`} message={message} button={button} openList={() => setOpen(true)} />
      ))}
      {open && (
        <ListSheet
          title={buttons[0]?.title ?? ''}
          rows={rows}
          close={() => setOpen(false)}
          choose={(row) => void sendFrom(message.waId, chosen(message, row))}
        />
      )}
    </div>
  )
}
