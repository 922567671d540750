/** The head of the desk: the file and its menus at the left; the clock, what happened, the phones and who you are at the right. */
import { useState } from 'preact/hooks'
import { world } from '../client/world'
import { Dialog } from '../parts/Dialog'
import { Icon, Logo } from '../parts/icons'
import { Menu } from '../parts/Menu'
import { type Place, under } from '../parts/Popover'
import { beUser, file } from '../rooms/file'
import { layout, showDrawer, showPhones } from '../rooms/layout'
import { worked } from '../rooms/notices'
import { phones } from '../rooms/phones'
import { startOver } from '../rooms/wire'
import { useStore } from '../store'
import { say, t } from '../words'
import { ClockBar } from './ClockBar'
import { MenuBar } from './MenuBar'
import { menusOf } from './menus'

const W = {
  happened: t('Qué pasó', 'O que aconteceu', 'What happened'),
  offline: t('Sin conexión con el programa', 'Sem conexão com o programa', 'The program does not answer'),
  phones: t('Teléfonos', 'Telefones', 'Phones'),
  who: t('Quién sos en esta planilla', 'Quem você é nesta planilha', 'Who you are in this sheet'),
  youAre: t('Sos {0}', 'Você é {0}', 'You are {0}'),
  reset: t('¿Empezar de nuevo?', 'Começar de novo?', 'Start over?'),
  lost: t(
    'Todo vuelve a como estaba al principio: la planilla, los teléfonos y el reloj. Lo que hiciste se pierde.',
    'Tudo volta a como estava no início: a planilha, os telefones e o relógio. O que você fez se perde.',
    'Everything goes back to how it began: the sheet, the phones and the clock. What you did is lost.',
  ),
  cancel: t('Cancelar', 'Cancelar', 'Cancel'),
  sure: t('Empezar de nuevo', 'Começar de novo', 'Start over'),
} as const

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

const Who = () => {
  const users = useStore(file, (state) => state.file?.users) ?? []
  const user = useStore(file, (state) => state.user)
  const [at, setAt] = useState<Place | undefined>(undefined)
  const name = users.find((each) => each.email === user)?.name ?? user
  return (
    <>
      <button
        type="button"
        class="who"
        data-testid="who"
        aria-label={say(W.youAre, `${name} (${user})`)}
        title={say(W.youAre, `${name} (${user})`)}
        onClick={(event) => setAt(under(event.currentTarget))}
      >
        {initials(name)}
      </button>
      {at && (
        <Menu
          label={say(W.who)}
          at={at}
          close={() => setAt(undefined)}
          items={users.map(({ email, name: words }) => ({
            label: words === email ? email : `${words} · ${email}`,
            checked: email === user,
            run: () => void beUser(email),
          }))}
        />
      )}
    </>
  )
}

const ResetDialog = ({ close }: { readonly close: () => void }) => (
  <Dialog
    title={say(W.reset)}
    close={close}
    testId="reset-dialog"
    onSubmit={() => {
      close()
      void world.reset().then((answer) => (worked(answer) ? startOver() : undefined))
    }}
    actions={
      <>
        <button type="button" class="button" onClick={close}>
          {say(W.cancel)}
        </button>
        <button type="submit" class="button danger">
          {say(W.sure)}
        </button>
      </>
    }
  >
    <p>{say(W.lost)}</p>
  </Dialog>
)

export const TopBar = () => {
  const title = useStore(file, (state) => state.file?.title) ?? ''
  const online = useStore(file, (state) => state.online)
  const scripted = useStore(file, (state) => state.file?.menu) ?? []
  const { phones: withPhones, drawer } = useStore(layout, (state) => state)
  const unread = useStore(phones, (state) => state.list.reduce((sum, phone) => sum + phone.unread, 0))
  const [resetting, setResetting] = useState(false)
  return (
    <header class="top-bar">
      <Logo />
      <div class="top-file">
        <h1>{title}</h1>
        <MenuBar menus={menusOf(scripted, () => setResetting(true))} />
      </div>
      {!online && (
        <span class="offline" role="status" data-testid="offline">
          <Icon name="warn" size={16} />
          {say(W.offline)}
        </span>
      )}
      <ClockBar />
      <button
        type="button"
        class="pill"
        data-testid="drawer-toggle"
        aria-pressed={drawer !== 'none'}
        onClick={() => showDrawer(drawer === 'none' ? 'executions' : 'none')}
      >
        <Icon name="pulse" size={18} />
        {say(W.happened)}
      </button>
      <button type="button" class="pill" data-testid="phones-toggle" aria-pressed={withPhones} onClick={() => showPhones(!withPhones)}>
        <Icon name="phone" size={18} />
        {say(W.phones)}
        {!withPhones && unread > 0 && <span class="badge">{unread}</span>}
      </button>
      <Who />
      {resetting && <ResetDialog close={() => setResetting(false)} />}
    </header>
  )
}
