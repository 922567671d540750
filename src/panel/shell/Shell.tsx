/** The whole panel: asks the file what it is, and opens set-up, connection or the room that fits. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Start } from '../../app/api'
import { speak } from '../language'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { call, type Trouble } from '../server/call'
import { toShelf } from '../server/shelf'
import { Room } from './Room'

/** Repairs can wait while somebody has to be answered; the rest cannot. */
const gateOf = ({ state, connected }: Start, later: boolean): 'setup' | 'connect' | undefined => {
  if (state === 'new' || state === 'copy' || (state === 'broken' && !later)) return 'setup'
  return connected === 'none' ? 'connect' : undefined
}

export const Shell = () => {
  const [start, setStart] = useState<Start>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [later, setLater] = useState(false)
  const [then, setThen] = useState<'practice'>()
  const ask = useCallback(async (next?: 'practice') => {
    const answer = await call('panel.start', {})
    if (answer.ok) {
      speak(answer.value.lang)
      if (answer.value.home) toShelf('home.read', '{}', answer.value.home, Date.now())
      setThen(next)
      setStart(answer.value)
      setTrouble(undefined)
    } else setTrouble(answer)
  }, [])
  useEffect(() => {
    void ask()
  }, [ask])

  if (start) {
    const gate = gateOf(start, later)
    return <Room key={gate ?? 'room'} start={start} gate={gate} then={then} restart={ask} later={() => setLater(true)} />
  }
  if (trouble) {
    return (
      <main class="screen">
        <TroubleCard trouble={trouble} again={() => void ask()} />
      </main>
    )
  }
  return (
    <main class="screen">
      <Skeleton lines={5} />
    </main>
  )
}
