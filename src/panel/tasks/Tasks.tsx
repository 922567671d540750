/** The tasks that matter to whoever sits in front: their own, those of nobody, and people who wait without one. */
import { useEffect, useState } from 'preact/hooks'
import type { TaskLine } from '../../app/api-tasks'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Chip } from '../parts/Chip'
import { Choices } from '../parts/Choices'
import { Empty } from '../parts/Empty'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import type { Nothing, Subject } from '../shell/routes'
import { Task } from './Task'

type Which = 'mine' | 'queue' | 'waiting'
const WHICH: readonly { readonly value: Which; readonly label: Text; readonly none: Text }[] = [
  {
    value: 'mine',
    label: t('Mis tareas', 'Minhas tarefas', 'My tasks'),
    none: t('No tenés tareas abiertas.', 'Você não tem tarefas abertas.', 'You have no open tasks.'),
  },
  {
    value: 'queue',
    label: t('Sin responsable', 'Sem responsável', 'Without an owner'),
    none: t('Todas tienen responsable.', 'Todas têm responsável.', 'All of them have an owner.'),
  },
  {
    value: 'waiting',
    label: t('Esperan y nadie las tiene', 'Esperam e ninguém as tem', 'Waiting, and nobody has them'),
    none: t('Nadie espera sin tarea.', 'Ninguém espera sem tarefa.', 'Nobody waits without a task.'),
  },
]
const W = {
  which: t('Qué ver', 'O que ver', 'What to see'),
  late: t('Vencida', 'Vencida', 'Late'),
  hours: t('Horarios y ausencias', 'Horários e ausências', 'Hours and absences'),
  back: t('Ver la lista', 'Ver a lista', 'See the list'),
} as const
const PACE = 30_000

const Line = ({ task, open }: { readonly task: TaskLine; open(): void }) => (
  <li>
    <button type="button" class="person-row" onClick={open}>
      <span class="person-line">
        <strong>{task.person}</strong>
        <span class="since">{task.due}</span>
      </span>
      <span class="one-line">{task.subject}</span>
      {task.late ? <Chip tone="bad">{say(W.late)}</Chip> : task.next !== '' && <span class="one-line soft">{task.next}</span>}
    </button>
  </li>
)

const List = ({ shown }: { readonly shown: boolean }) => {
  const { go } = usePanel()
  const [chosen, setChosen] = useState<Which>()
  const which = chosen ?? 'mine'
  const { value, trouble, busy, reload } = useRead('tasks.list', { which }, shown ? PACE : 0)
  // Whoever has none of their own begins with those of nobody, which would otherwise look like no work at all.
  const idle = chosen === undefined && value?.tasks.length === 0
  useEffect(() => {
    if (idle) setChosen('queue')
  }, [idle])
  const none = WHICH.find((one) => one.value === which)?.none
  return (
    <div class="stack">
      <Choices
        label={say(W.which)}
        hideLabel
        choices={WHICH.map((one) => ({ value: one.value, label: say(one.label) }))}
        chosen={[which]}
        onChoose={([one]) => setChosen(WHICH.find(({ value: known }) => known === one)?.value ?? 'mine')}
      />
      {trouble && <TroubleCard trouble={trouble} again={reload} busy={busy} />}
      {!value && !trouble && <Skeleton lines={5} />}
      {value?.tasks.length === 0 && none && <Empty icon="check" title={say(none)} />}
      {value && value.tasks.length > 0 && (
        <ul class="people">
          {value.tasks.map((task) => (
            <Line
              key={task.id}
              task={task}
              open={() => (which === 'waiting' ? go('person', { id: task.id }) : go('tasks', { id: task.id }))}
            />
          ))}
        </ul>
      )}
      <Button look="quiet" icon="clock" onClick={() => go('team', {})}>
        {say(W.hours)}
      </Button>
    </div>
  )
}

const subjectOf = (given: Subject | Nothing): Subject | undefined => {
  if ('id' in given && typeof given.id === 'string') return { id: given.id }
  return 'row' in given && typeof given.row === 'number' && typeof given.sheetId === 'number'
    ? { sheetId: given.sheetId, row: given.row }
    : undefined
}

export const Tasks = ({ given, shown }: { readonly given: Subject | Nothing; readonly shown: boolean }) => {
  const { go } = usePanel()
  const subject = subjectOf(given)
  if (!subject) return <List shown={shown} />
  return (
    <div class="stack">
      <Task given={subject} shown={shown} />
      <Button look="quiet" icon="back" onClick={() => go('tasks', {})}>
        {say(W.back)}
      </Button>
    </div>
  )
}
