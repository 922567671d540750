/** One rule of who gets what: for which tasks, who is tried in which order, and how long each has to begin. */
import { useState } from 'preact/hooks'
import type { RouteRule, RouteStep } from '../../app/api-attention'
import { METHODS } from '../../domain/routing/tables'
import { PRIORITIES, PRIORITY } from '../../domain/tasks/tables'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { Tried } from '../parts/Tried'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import type { Routes } from '../shell/routes'
import { METHOD } from './words'

const W = {
  theme: t('Tema', 'Tema', 'Topic'),
  area: t('Área', 'Área', 'Area'),
  priority: t('Prioridad', 'Prioridade', 'Priority'),
  any: t('Cualquiera', 'Qualquer', 'Any'),
  when: t('Solo si la persona tiene', 'Só se a pessoa tem', 'Only if the person has'),
  whenHelp: t(
    'Una columna de Contactos, como en «A quiénes»: Barrio = Norte. Vacío: cualquiera.',
    'Uma coluna de Contatos, como em «Para quem»: Bairro = Norte. Vazio: qualquer.',
    'A column of Contacts, as in “To whom”: District = North. Empty: anybody.',
  ),
  who: t('A quién', 'Para quem', 'To whom'),
  ofArea: t('De otra área', 'De outra área', 'Of another area'),
  own: t('La de la tarea', 'A da tarefa', 'The task’s own'),
  member: t('Persona', 'Pessoa', 'Person'),
  minutes: t('Minutos para empezar', 'Minutos para começar', 'Minutes to begin'),
  minutesHelp: t(
    'De su horario. Si no empieza, pasa a la siguiente persona. 0: se queda.',
    'Do seu horário. Se não começa, passa à próxima pessoa. 0: fica.',
    'Of their working hours. If they do not begin, it goes to the next one. 0: it stays.',
  ),
  step: t('Paso', 'Passo', 'Step'),
  addStep: t('Si no puede nadie, después…', 'Se ninguém puder, depois…', 'If nobody can, then…'),
  dropStep: t('Quitar paso', 'Retirar passo', 'Take step out'),
  place: t('Se mira en el lugar', 'É vista no lugar', 'Looked at in place'),
  save: t('Guardar', 'Salvar', 'Save'),
  remove: t('Borrar regla', 'Apagar regra', 'Delete rule'),
} as const

const choices = (words: readonly string[], none: string) => [
  { value: '', label: none },
  ...words.map((word) => ({ value: word, label: word })),
]

interface StepProps {
  readonly step: RouteStep
  readonly at: number
  readonly given: Routes['route']
  change(part: Partial<RouteStep>): void
  drop?: (() => void) | undefined
}
const Step = ({ step, at, given, change, drop }: StepProps) => (
  <Card title={`${say(W.step)} ${at + 1}`}>
    <Select
      label={say(W.who)}
      name="method"
      value={step.method}
      options={METHODS.map((method) => ({ value: method, label: say(METHOD[method]) }))}
      onChange={(value) => change({ method: METHODS.find((one) => one === value) ?? 'least_busy' })}
    />
    {step.method === 'fixed' ? (
      <Select
        label={say(W.member)}
        value={step.member}
        options={[{ value: '', label: '–' }, ...given.known.members.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(member) => change({ member })}
      />
    ) : (
      <Select
        label={say(W.ofArea)}
        value={step.area}
        options={choices(given.known.areas, say(W.own))}
        onChange={(area) => change({ area })}
      />
    )}
    <Field
      label={say(W.minutes)}
      help={say(W.minutesHelp)}
      inputMode="numeric"
      name="minutes"
      value={String(step.minutes)}
      onInput={(words) => change({ minutes: words.trim() === '' ? 0 : Number(words.replace(',', '.')) })}
    />
    {drop && <Button onClick={drop}>{say(W.dropStep)}</Button>}
  </Card>
)

export const Route = ({ given }: { readonly given: Routes['route'] }) => {
  const { back, toast } = usePanel()
  const act = useAct()
  const [rule, setRule] = useState<RouteRule>(given.rule)
  const [order, setOrder] = useState(given.order)
  const change = (part: Partial<RouteRule>) => setRule({ ...rule, ...part })
  const places = Math.max(given.known.rules.length, given.order + 1)
  const finish = async (name: 'routing.save' | 'routing.remove') => {
    const answer = await (name === 'routing.save' ? act.run(name, { rule, order }) : act.run(name, { id: rule.id }))
    if (!answer?.ok) return
    toast(answer.value.says)
    back()
  }
  return (
    <div class="stack">
      <Select
        label={say(W.theme)}
        name="route-theme"
        value={rule.theme}
        options={choices(given.known.themes, say(W.any))}
        onChange={(theme) => change({ theme })}
      />
      <Select
        label={say(W.area)}
        value={rule.area}
        options={choices(given.known.areas, say(W.any))}
        onChange={(area) => change({ area })}
      />
      <Select
        label={say(W.priority)}
        value={rule.priority}
        options={[{ value: '', label: say(W.any) }, ...PRIORITIES.map((one) => ({ value: one, label: say(PRIORITY[one]) }))]}
        onChange={(chosen) => change({ priority: PRIORITIES.find((one) => one === chosen) ?? '' })}
      />
      <Field label={say(W.when)} help={say(W.whenHelp)} name="route-when" value={rule.when} onInput={(when) => change({ when })} />
      {rule.steps.map((step, at) => (
        <Step
          key={`${at}`}
          step={step}
          at={at}
          given={given}
          change={(part) => change({ steps: rule.steps.map((one, place) => (place === at ? { ...one, ...part } : one)) })}
          drop={rule.steps.length > 1 ? () => change({ steps: rule.steps.filter((_, place) => place !== at) }) : undefined}
        />
      ))}
      <Button icon="plus" onClick={() => change({ steps: [...rule.steps, { method: 'lead', area: '', member: '', minutes: 0 }] })}>
        {say(W.addStep)}
      </Button>
      {places > 1 && (
        <Select
          label={say(W.place)}
          value={String(order)}
          options={Array.from({ length: places }, (_, at) => ({ value: String(at), label: `${at + 1}` }))}
          onChange={(place) => setOrder(Number(place))}
        />
      )}
      <Tried name="routing.try" input={{ rule, order }} />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button look="main" wide busy={act.busy} name="save-route" onClick={() => finish('routing.save')}>
        {say(W.save)}
      </Button>
      {rule.id !== '' && (
        <Button look="danger" busy={act.busy} onClick={() => finish('routing.remove')}>
          {say(W.remove)}
        </Button>
      )}
    </div>
  )
}
