/** «Conocé Hilo»: walks through the rooms of the panel, each open behind what it is for; left at any step and gone on with later. */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { usePanel } from '../shell/panel'
import type { RouteName } from '../shell/routes'
import { views } from '../views'
import { helpOf, TOUR } from './texts'
import { keepStep } from './tour-step'

const W = {
  name: t('Conocé Hilo', 'Conheça o Hilo', 'Get to know Hilo'),
  before: t('Anterior', 'Anterior', 'Back'),
  next: t('Siguiente', 'Próximo', 'Next'),
  done: t('Listo', 'Pronto', 'Done'),
  leave: t('Dejar por ahora', 'Deixar por agora', 'Leave it here'),
  later: t(
    'En cada pantalla, «?» te dice para qué es.',
    'Em cada tela, «?» diz para que serve.',
    'On each screen, “?” says what it is for.',
  ),
} as const
const stepOf = (step: number): string =>
  say(t(`Paso ${step + 1} de ${TOUR.length}`, `Passo ${step + 1} de ${TOUR.length}`, `Step ${step + 1} of ${TOUR.length}`))

/** Milliseconds in which a room is drawn. */
const SOON = 80

interface Props {
  readonly step: number
  /** `undefined` leaves. */
  move(step: number | undefined): void
}

export const Tour = ({ step, move }: Props) => {
  const { start, go } = usePanel()
  const heading = useRef<HTMLHeadingElement>(null)
  const name: RouteName = TOUR[step] ?? 'home'
  const isLast = step === TOUR.length - 1
  useEffect(() => {
    go(name, {})
    keepStep(step)
    // A room that opens takes the focus to its own title first.
    const later = setTimeout(() => heading.current?.focus({ preventScroll: true }), SOON)
    return () => clearTimeout(later)
  }, [step, name, go])
  const { title } = views[name]
  const { what, can } = helpOf(name)
  return (
    <section
      class="card tour"
      aria-label={say(W.name)}
      data-name="tour"
      onKeyDown={(event) => {
        if (event.key === 'Escape') move(undefined)
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {say(title instanceof Function ? title(start) : title)} <span class="soft small">{stepOf(step)}</span>
      </h2>
      <p>{say(what)}</p>
      <ul>
        {can.map((one) => (
          <li key={one.es}>{say(one)}</li>
        ))}
      </ul>
      {isLast && <p class="soft">{say(W.later)}</p>}
      <div class="actions">
        {step > 0 && (
          <Button look="quiet" onClick={() => move(step - 1)} name="tour-before">
            {say(W.before)}
          </Button>
        )}
        <Button
          look="main"
          onClick={() => {
            if (isLast) {
              keepStep(0)
              move(undefined)
              go('home', {})
            } else move(step + 1)
          }}
          name="tour-next"
        >
          {say(isLast ? W.done : W.next)}
        </Button>
        {!isLast && (
          <Button look="quiet" onClick={() => move(undefined)} name="tour-leave">
            {say(W.leave)}
          </Button>
        )}
      </div>
    </section>
  )
}
