/** Virtual time: shows it, stops it, moves it on, goes to a date. */
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../parts/icons'
import { type Place, Popover, under } from '../parts/Popover'
import { dayWords, fieldValue, hourWords, momentOf } from '../parts/time'
import { advance, clock, freeze, goToMoment, virtualNow } from '../rooms/clock'
import { file } from '../rooms/file'
import { useStore } from '../store'
import { say, t } from '../words'

const W = {
  label: t('Reloj', 'Relógio', 'Clock'),
  moving: t('moviendo el tiempo…', 'avançando o tempo…', 'moving time…'),
  freeze: t('Detener el reloj', 'Parar o relógio', 'Stop the clock'),
  run: t('Poner el reloj en marcha', 'Ligar o relógio', 'Start the clock'),
  goTo: t('Ir a una fecha y hora', 'Ir para uma data e hora', 'Go to a date and time'),
  past: t('El tiempo solo va hacia adelante.', 'O tempo só anda para a frente.', 'Time only goes forward.'),
  go: t('Ir', 'Ir', 'Go'),
} as const

const STEPS = [
  ['PT1M', t('+1 min', '+1 min', '+1 min')],
  ['PT10M', t('+10 min', '+10 min', '+10 min')],
  ['PT1H', t('+1 h', '+1 h', '+1 h')],
  ['P1D', t('+1 día', '+1 dia', '+1 day')],
] as const

/** Draws again each second while the clock runs. */
const useTicking = (running: boolean): void => {
  const [, tick] = useState(0)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => tick((count) => count + 1), 1_000)
    return () => clearInterval(timer)
  }, [running])
}

const GoTo = ({
  at,
  now,
  zone,
  close,
}: {
  readonly at: Place
  readonly now: number
  readonly zone: string
  readonly close: () => void
}) => {
  const [field, setField] = useState(fieldValue(now, zone))
  const go = (event: Event) => {
    event.preventDefault()
    const moment = momentOf(field, zone)
    if (moment === undefined) return
    close()
    goToMoment(moment)
  }
  return (
    <Popover at={at} close={close} label={say(W.goTo)} class="go-to" testId="clock-go-to">
      <form onSubmit={go}>
        <label>
          <span>{say(W.goTo)}</span>
          <input
            type="datetime-local"
            class="field"
            min={fieldValue(now, zone)}
            value={field}
            onInput={(event) => setField(event.currentTarget.value)}
          />
        </label>
        <p class="quiet-words">{say(W.past)}</p>
        <button type="submit" class="button primary">
          {say(W.go)}
        </button>
      </form>
    </Popover>
  )
}

export const ClockBar = () => {
  const state = useStore(clock, (room) => room)
  const zone = useStore(file, (room) => room.file?.zone) ?? 'UTC'
  const [goTo, setGoTo] = useState<Place | undefined>(undefined)
  useTicking(!state.frozen && !state.moving)
  const now = virtualNow(state)
  return (
    <section class={state.moving ? 'clock moving' : 'clock'} aria-label={say(W.label)}>
      <button
        type="button"
        class="clock-state"
        data-testid="clock-freeze"
        aria-pressed={state.frozen}
        aria-label={say(state.frozen ? W.run : W.freeze)}
        title={say(state.frozen ? W.run : W.freeze)}
        disabled={state.moving}
        onClick={() => void freeze(!state.frozen)}
      >
        <Icon name={state.frozen ? 'play' : 'pause'} size={16} />
      </button>
      <button
        type="button"
        class="clock-face"
        data-testid="clock"
        title={say(W.goTo)}
        disabled={state.moving}
        onClick={(event) => setGoTo(under(event.currentTarget))}
      >
        {state.moving ? (
          <>
            <span class="clock-moving" role="status">
              {say(W.moving)}
            </span>
            <span class="clock-day">{hourWords(now, zone)}</span>
          </>
        ) : (
          <>
            <span class="clock-day">{dayWords(now, zone)}</span>
            <strong class="clock-hour">{hourWords(now, zone)}</strong>
          </>
        )}
      </button>
      {STEPS.map(([duration, words]) => (
        <button
          key={duration}
          type="button"
          class="clock-step"
          data-testid={`clock-${duration}`}
          disabled={state.moving}
          onClick={() => advance(duration)}
        >
          {say(words)}
        </button>
      ))}
      {goTo && <GoTo at={goTo} now={now} zone={zone} close={() => setGoTo(undefined)} />}
    </section>
  )
}
