/** The panel in daily use: tabs, the screens of each, and going along with the row chosen in the grid. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Start } from '../../app/api'
import { t } from '../../kernel/text'
import { readStep } from '../help/tour-step'
import { say } from '../language'
import { Icon } from '../parts/Icon'
import { views } from '../views'
import { type About, aboutOf, follows } from './follow'
import { late } from './late'
import { type Panel, PanelContext } from './panel'
import type { RouteName, Routes } from './routes'
import { ScreenFrame } from './ScreenFrame'
import { back, choose, open, start as startAt, topOf } from './stacks'
import { type Tab, Tabs } from './Tabs'
import { Toast, useToast } from './Toast'
import { usePlace } from './usePlace'

const W = {
  practice: t('Práctica: nada sale de verdad', 'Prática: nada sai de verdade', 'Practice: nothing really leaves'),
  person: t('Ver a la persona de la fila', 'Ver a pessoa da linha', 'See the person of row'),
  broken: t('Hay algo para arreglar en la planilla', 'Há algo para consertar na planilha', 'Something in the file needs mending'),
  send: t('Ver el envío de la fila', 'Ver o envio da linha', 'See the send of row'),
} as const

/** For a colleague: whose account everything leaves by. */
const sends = (mail: string) => t(`Manda ${mail}`, `Quem envia: ${mail}`, `Sent by ${mail}`)

const Tour = late(async () => (await import('../help/Tour')).Tour)

const isRoute = (name: string): name is RouteName => name in views

const TABS: readonly Tab[] = Object.keys(views).flatMap((name) => {
  const tab = isRoute(name) ? views[name].tab : undefined
  return isRoute(name) && tab ? [{ name, ...tab }] : []
})

interface Props {
  readonly start: Start
  /** Set-up and connection come before everything else and stand alone. */
  readonly gate: 'setup' | 'connect' | undefined
  /** What is opened first, above Inicio. */
  readonly then: 'practice' | undefined
  restart(then?: 'practice'): Promise<void>
  later(): void
}

export const Room = ({ start, gate, then, restart, later }: Props) => {
  const [stacks, setStacks] = useState(() => {
    const first = startAt(gate ?? 'home', {})
    return then && gate === undefined ? open(first, then, {}, false) : first
  })
  const seen = usePlace(gate === undefined)
  const place = seen?.place ?? undefined
  const { words, toast } = useToast()
  const [step, setStep] = useState<number>()
  const tour = useCallback(() => setStep(readStep() ?? 0), [])

  const go = useCallback(
    <N extends RouteName>(name: N, given: Routes[N]) =>
      setStacks((now) => open(now, name, given, views[name].tab !== undefined || name === gate)),
    [gate],
  )
  const panel = useMemo<Panel>(
    () => ({ start, place, go, back: () => setStacks(back), toast, tour, restart, later }),
    [start, place, go, toast, tour, restart, later],
  )

  const top = topOf(stacks)
  const calm = top !== undefined && views[top.name].calm === true
  const about = aboutOf(place)
  const where = about ? `${about.screen} ${JSON.stringify(about.subject)}` : ''
  /** Where the person went while the panel stood still. */
  const missed = useRef<About>(undefined)
  const opening = useRef(true)
  const chosen = useRef(0)
  useEffect(() => {
    // Opening the panel is not choosing a row: the place of the first moment is only offered.
    const moved = seen !== undefined && !opening.current && follows(chosen.current, seen.since)
    if (seen !== undefined) opening.current = false
    missed.current = about && !(moved && calm) ? about : undefined
    if (about && moved && calm) go(about.screen, about.subject)
    // Only a move in the grid moves the panel.
  }, [where, seen === undefined])

  const chooseTab = (name: RouteName) => {
    const about = missed.current
    chosen.current = Date.now()
    missed.current = undefined
    if (about?.screen === name) go(about.screen, about.subject)
    else setStacks((now) => choose(now, name, {}))
  }
  const showing = top && about && top.name === about.screen && JSON.stringify(top.given) === JSON.stringify(about.subject)
  return (
    <PanelContext.Provider value={panel}>
      {gate === undefined && <Tabs tabs={TABS} current={stacks.tab} choose={chooseTab} />}
      {gate === undefined && start.connected === 'practice' && (
        <button type="button" class="practice" onClick={() => go('practice', {})} data-name="open-practice">
          <Icon name="flask" size={14} /> {say(W.practice)}
        </button>
      )}
      {gate === undefined && start.sender !== '' && (
        <p class="practice">
          <Icon name="send" size={14} /> {say(sends(start.sender))}
        </p>
      )}
      {gate === undefined && start.state === 'broken' && top?.name !== 'setup' && (
        <button type="button" class="row-offer broken" onClick={() => go('setup', {})}>
          <span>{say(W.broken)}</span>
          <Icon name="forward" size={16} />
        </button>
      )}
      {about && calm && !showing && (
        <button type="button" class="row-offer" onClick={() => go(about.screen, about.subject)}>
          <span>
            {say(about.screen === 'person' ? W.person : W.send)} {'row' in about.subject ? about.subject.row : ''}
          </span>
          <Icon name="forward" size={16} />
        </button>
      )}
      {gate === undefined && step !== undefined && <Tour step={step} move={setStep} />}
      {Object.entries(stacks.screens).flatMap(([tab, screens]) =>
        screens.map((screen, depth) => (
          <ScreenFrame
            key={screen.key}
            opened={screen}
            shown={tab === stacks.tab && screen === top}
            back={depth > 0 ? () => setStacks(back) : undefined}
            alone={gate !== undefined}
          />
        )),
      )}
      <Toast words={words} />
    </PanelContext.Provider>
  )
}
