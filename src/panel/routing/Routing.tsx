/** The rules in their order, what is wrong with each, and what happens where none fits. */
import type { RouteRule } from '../../app/api-attention'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { inOneLine } from './words'

const W = {
  what: t(
    'La primera regla que se cumple reparte. Nunca a quien está ausente, fuera de horario, lleno o no sabe lo que hace falta.',
    'A primeira regra que se cumpre distribui. Nunca a quem está ausente, fora do horário, cheio ou não sabe o que é preciso.',
    'The first rule that fits hands out. Never to somebody away, outside hours, full, or without what it takes.',
  ),
  usual: t('Sin regla', 'Sem regra', 'Without a rule'),
  usualText: t(
    'Responsable de la persona; si no puede, quien tiene menos de esa área. Si el equipo trabaja por áreas y nadie empieza en 60 minutos de su horario, pasa a la siguiente. Los casos delicados van a su área, si no a quien coordina.',
    'Responsável pela pessoa; se não puder, quem tem menos naquela área. Se a equipe trabalha por áreas e ninguém começa em 60 minutos do seu horário, passa à próxima. Os casos delicados vão à sua área, senão a quem coordena.',
    'Owner of the person; if they cannot, whoever has least in that area. Where a team works by areas and nobody begins within 60 of their working minutes, it goes to the next one. Delicate cases go to their area, else to whoever leads.',
  ),
  add: t('Nueva regla', 'Nova regra', 'New rule'),
} as const

const NEW: RouteRule = {
  id: '',
  theme: '',
  area: '',
  priority: '',
  when: '',
  steps: [{ method: 'least_busy', area: '', member: '', minutes: 30 }],
}

export const Routing = () => {
  const { go } = usePanel()
  const { value, trouble, busy, reload } = useRead('routing.read', {})
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={6} />
  return (
    <div class="stack">
      <p class="soft">{say(W.what)}</p>
      {value.rules.map((rule, order) => (
        <div key={rule.id}>
          <Button wide name="route" onClick={() => go('route', { rule, order, known: value })}>
            {`${order + 1}. ${inOneLine(rule, value)}`}
          </Button>
          {rule.problem !== '' && <p class="why">{rule.problem}</p>}
        </div>
      ))}
      <Button icon="plus" name="new-route" onClick={() => go('route', { rule: NEW, order: value.rules.length, known: value })}>
        {say(W.add)}
      </Button>
      <Card title={say(W.usual)}>
        <p class="small">{say(W.usualText)}</p>
      </Card>
    </div>
  )
}
