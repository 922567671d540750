/** A screen that is not in the page the panel starts with: asked for when it is opened, and here from then on. */
import type { FunctionComponent, JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { type Answer, call, type Trouble } from '../server/call'

interface Part {
  /** Differs between builds: the parts of two builds do not fit together. */
  readonly build: string
}
declare global {
  interface Window {
    /** What each part lays out for the other (tools/panel-parts.mjs). */
    readonly hiloFirst?: Part
    readonly hiloLater?: Part
  }
}

const OLD = t(
  'Hilo se actualizó mientras tenías el panel abierto.',
  'O Hilo foi atualizado com o painel aberto.',
  'Hilo was updated meanwhile.',
)
const OLD_NEXT = t(
  'Cerrá este panel y abrilo de nuevo desde el menú Hilo.',
  'Feche este painel e abra de novo pelo menu Hilo.',
  'Close this panel and open it again from the menu Hilo.',
)

const fetchLater = async (): Promise<Answer<true>> => {
  const answer = await call('panel.later', {})
  if (!answer.ok) return answer
  const script = document.createElement('script')
  script.textContent = answer.value.page.replace(/^\s*<script>|<\/script>\s*$/g, '')
  document.head.append(script)
  return window.hiloLater && window.hiloLater.build === window.hiloFirst?.build
    ? { ok: true, value: true }
    : { ok: false, problem: say(OLD), next: say(OLD_NEXT), heard: true }
}

let later: Promise<Answer<true>> | undefined

/** Asks once, however many screens wait for it; a failure is forgotten, so that it can be tried again. */
const theRest = async (): Promise<Answer<true>> => {
  later ??= fetchLater()
  const answer = await later
  if (!answer.ok) later = undefined
  return answer
}

/** `load` is an `import()`: the build leaves what it names out of the first part. */
export const late = <P extends object>(load: () => Promise<FunctionComponent<P>>): ((props: P) => JSX.Element) => {
  let Drawn: FunctionComponent<P> | undefined
  return (props) => {
    const [, again] = useState(false)
    const [trouble, setTrouble] = useState<Trouble>()
    const open = useCallback(async () => {
      setTrouble(undefined)
      const answer = await theRest()
      if (!answer.ok) return setTrouble(answer)
      Drawn = await load()
      again(true)
    }, [])
    useEffect(() => {
      if (!Drawn) void open()
    }, [open])
    if (Drawn) return <Drawn {...props} />
    return trouble ? <TroubleCard trouble={trouble} again={open} /> : <Skeleton lines={4} />
  }
}
