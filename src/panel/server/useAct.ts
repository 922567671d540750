/** Does something on the server once at a time, and keeps what went wrong on screen until it is tried again. */
import { useRef, useState } from 'preact/hooks'
import type { CallName, InputOf, ValueOf } from '../../app/api'
import { type Answer, call, type Trouble } from './call'
import { noteDeed } from './news'
import { clearShelf } from './shelf'

export interface Act {
  readonly busy: boolean
  readonly trouble: Trouble | undefined
  /** Undefined when it was already under way: a second tap does nothing. */
  run<N extends CallName>(name: N, input: InputOf<N>): Promise<Answer<ValueOf<N>> | undefined>
  forget(): void
}

export const useAct = (): Act => {
  const under = useRef(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const run = async <N extends CallName>(name: N, input: InputOf<N>) => {
    if (under.current) return undefined
    under.current = true
    setBusy(true)
    setTrouble(undefined)
    const answer = await call(name, input)
    clearShelf()
    noteDeed()
    under.current = false
    setBusy(false)
    if (!answer.ok) setTrouble(answer)
    return answer
  }
  return { busy, trouble, run, forget: () => setTrouble(undefined) }
}
