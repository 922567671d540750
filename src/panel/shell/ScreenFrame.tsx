/** One screen with its title and way back; it stays alive while hidden, so that nothing typed in it is lost. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Icon } from '../parts/Icon'
import { views } from '../views'
import { late } from './late'
import { usePanel } from './panel'
import type { RouteName } from './routes'
import type { Opened } from './stacks'

const W = {
  back: t('Volver', 'Voltar', 'Back'),
  help: t('Para qué es esta pantalla', 'Para que serve esta tela', 'What this screen is for'),
} as const

const Help = late(async () => (await import('../help/Help')).Help)

interface Props<N extends RouteName> {
  readonly opened: Opened<N>
  readonly shown: boolean
  readonly back: (() => void) | undefined
  /** Without tabs, the title is the first thing on the page. */
  readonly alone: boolean
}

export const ScreenFrame = <N extends RouteName>({ opened, shown, back, alone }: Props<N>) => {
  const { title, Draw } = views[opened.name]
  const { start } = usePanel()
  const [help, setHelp] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const wasShown = useRef(alone || back === undefined)
  useEffect(() => {
    // Whoever opens a screen hears its title first; whoever only changes tabs stays on the tab.
    if (shown && !wasShown.current) heading.current?.focus({ preventScroll: true })
    wasShown.current = true
  }, [shown])
  return (
    <main
      class="screen"
      hidden={!shown}
      data-screen={opened.name}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && back && !event.defaultPrevented) back()
      }}
    >
      <header class={back ? 'screen-head with-back' : 'screen-head'}>
        {back && (
          <button type="button" class="icon-button" aria-label={say(W.back)} title={say(W.back)} onClick={back}>
            <Icon name="back" />
          </button>
        )}
        <h1 ref={heading} tabIndex={-1} class={back || alone ? '' : 'unseen'}>
          {say(title instanceof Function ? title(start) : title)}
        </h1>
        {opened.name !== 'setup' && (
          <button
            type="button"
            class="icon-button help-button"
            aria-label={say(W.help)}
            title={say(W.help)}
            aria-expanded={help}
            onClick={() => setHelp(!help)}
            data-name={`help-${opened.name}`}
          >
            ?
          </button>
        )}
      </header>
      {help && <Help name={opened.name} />}
      <Draw given={opened.given} shown={shown} />
    </main>
  )
}
