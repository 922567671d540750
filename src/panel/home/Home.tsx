/** The day at a glance, most urgent first. */
import type { Home as HomeValue } from '../../app/api'
import { t } from '../../kernel/text'
import { readStep } from '../help/tour-step'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Icon } from '../parts/Icon'
import { Lights } from '../parts/Lights'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { Cap } from './Cap'
import { Resume } from './Resume'

const W = {
  waiting: t('Esperan respuesta', 'Esperam resposta', 'Waiting for an answer'),
  nobody: t('Nadie espera respuesta.', 'Ninguém espera resposta.', 'Nobody is waiting for an answer.'),
  today: t('Hoy sale', 'Hoje sai', 'Leaving today'),
  nothing: t('Hoy no sale nada.', 'Hoje não sai nada.', 'Nothing leaves today.'),
  problems: t('Problemas', 'Problemas', 'Problems'),
  lights: t('Luces', 'Luzes', 'Lights'),
  settings: t('Ajustes', 'Ajustes', 'Settings'),
  refresh: t('Actualizar', 'Atualizar', 'Refresh'),
  tour: t('Conocé Hilo', 'Conheça o Hilo', 'Get to know Hilo'),
  tourOn: t('Seguir conociendo Hilo', 'Continuar conhecendo o Hilo', 'Go on getting to know Hilo'),
  real: t('Pasar a WhatsApp de verdad', 'Passar para o WhatsApp de verdade', 'Change to WhatsApp for real'),
} as const

const REFRESHED = 30_000

const Waiting = ({ waiting }: Pick<HomeValue, 'waiting'>) => {
  const { go } = usePanel()
  return (
    <ul class="people">
      {waiting.map(({ id, name, text, since }) => (
        <li key={id}>
          <button type="button" class="person-row" onClick={() => go('person', { id })}>
            <span class="person-line">
              <strong>{name}</strong>
              <span class="since">{since}</span>
            </span>
            <span class="one-line">{text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

export const Home = ({ shown }: { readonly shown: boolean }) => {
  const { start, go, tour } = usePanel()
  const { value, trouble, busy, reload } = useRead('home.read', {}, shown ? REFRESHED : 0)
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={6} />
  const { waiting, today, problems, lights, cap } = value
  return (
    <div class="stack">
      {trouble && <TroubleCard trouble={trouble} again={reload} busy={busy} />}
      {problems.length > 0 && (
        <Card title={say(W.problems)} tone="warn" aside={<span class="count">{problems.length}</span>}>
          <ul class="problems">
            {problems.map(({ says, next, resumes }) => (
              <li key={says}>
                <strong>{says}</strong>
                <span>{next}</span>
                {resumes && <Resume done={reload} />}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={say(W.waiting)} aside={waiting.length > 0 && <span class="count">{waiting.length}</span>}>
        {waiting.length === 0 ? <p class="soft">{say(W.nobody)}</p> : <Waiting waiting={waiting} />}
      </Card>
      <Card title={say(W.today)}>
        {today.length === 0 ? (
          <p class="soft">{say(W.nothing)}</p>
        ) : (
          <ul class="lines">
            {today.map((line) => (
              <li key={line}>
                <Icon name="clock" size={15} />
                <span>{line}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {cap !== null && <Cap cap={cap} done={reload} />}
      <Card title={say(W.lights)}>
        <Lights lights={lights} />
      </Card>
      <div class="actions">
        <Button look="quiet" icon="refresh" busy={busy} onClick={reload}>
          {say(W.refresh)}
        </Button>
        <Button look="quiet" icon="gear" onClick={() => go('settings', {})} name="to-settings">
          {say(W.settings)}
        </Button>
        <Button look="quiet" onClick={tour} name="tour-open">
          {say(readStep() ? W.tourOn : W.tour)}
        </Button>
        {start.connected === 'practice' && (
          <Button look="quiet" onClick={() => go('connect', {})}>
            {say(W.real)}
          </Button>
        )}
      </div>
    </div>
  )
}
