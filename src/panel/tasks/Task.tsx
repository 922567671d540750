/** One task: what it is about, what was said, what happened to it, and everything one can do with it. */
import { useState } from 'preact/hooks'
import type { InputOf } from '../../app/api'
import type { TaskCard } from '../../app/api-tasks'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Chip } from '../parts/Chip'
import { Details } from '../parts/Details'
import { Empty } from '../parts/Empty'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import type { Subject } from '../shell/routes'

const W = {
  gone: t('En esa fila no hay ninguna tarea.', 'Nessa linha não há nenhuma tarefa.', 'There is no task in that row.'),
  take: t('Tomo', 'Pego', 'I take it'),
  done: t('Listo', 'Pronto', 'Done'),
  pass: t('Pasar', 'Passar', 'Pass on'),
  owner: t('Responsable', 'Responsável', 'Owner'),
  nobody: t('Nadie', 'Ninguém', 'Nobody'),
  state: t('Estado', 'Estado', 'State'),
  priority: t('Prioridad', 'Prioridade', 'Priority'),
  reply: t('Responder', 'Responder', 'Answer'),
  send: t('Enviar', 'Enviar', 'Send'),
  note: t('Nota', 'Nota', 'Note'),
  keep: t('Guardar nota', 'Salvar nota', 'Keep the note'),
  history: t('Historial', 'Histórico', 'History'),
  thread: t('Conversación', 'Conversa', 'Conversation'),
  person: t('Abrir a la persona', 'Abrir a pessoa', 'Open the person'),
  tampered: t('Alguien cambió este historial a mano.', 'Alguém mudou este histórico à mão.', 'Somebody changed this history by hand.'),
  delicate: t('Delicado', 'Delicado', 'Delicate'),
} as const

const STATES: readonly (readonly [string, Text])[] = [
  ['assigned', t('Asignada', 'Atribuída', 'Assigned')],
  ['started', t('En curso', 'Em andamento', 'In progress')],
  ['waiting', t('Espera a la persona', 'Espera a pessoa', 'Waiting for the person')],
  ['resolved', t('Resuelta', 'Resolvida', 'Resolved')],
  ['closed', t('Cerrada', 'Fechada', 'Closed')],
]
const PRIORITIES: readonly (readonly [string, Text])[] = [
  ['urgent', t('Urgente', 'Urgente', 'Urgent')],
  ['high', t('Alta', 'Alta', 'High')],
  ['normal', t('Normal', 'Normal', 'Normal')],
  ['low', t('Baja', 'Baixa', 'Low')],
]
const PACE = 20_000

const options = (list: readonly (readonly [string, Text])[]) => list.map(([value, label]) => ({ value, label: say(label) }))

type Ask = (what: string, to: string) => Promise<boolean>

const Words = ({ task, ask, busy }: { readonly task: TaskCard; readonly ask: Ask; readonly busy: boolean }) => {
  const [reply, setReply] = useState('')
  const [note, setNote] = useState('')
  return (
    <Card>
      <Field label={say(W.reply)} value={reply} rows={3} help={task.open.says} onInput={setReply} />
      <Button look="main" icon="send" busy={busy} onClick={async () => (await ask('reply', reply)) && setReply('')}>
        {say(W.send)}
      </Button>
      <Field label={say(W.note)} value={note} rows={2} onInput={setNote} />
      <Button busy={busy} disabled={note.trim() === ''} onClick={async () => (await ask('note', note)) && setNote('')}>
        {say(W.keep)}
      </Button>
    </Card>
  )
}

const Handle = ({ task, ask, busy }: { readonly task: TaskCard; readonly ask: Ask; readonly busy: boolean }) => (
  <Card>
    <div class="actions">
      <Button look="main" busy={busy} onClick={() => void ask('take', '')}>
        {say(W.take)}
      </Button>
      <Button icon="check" busy={busy} onClick={() => void ask('move', 'resolved')}>
        {say(W.done)}
      </Button>
      <Button busy={busy} onClick={() => void ask('pass', '')}>
        {say(W.pass)}
      </Button>
    </div>
    <Select
      label={say(W.owner)}
      value={task.ownerId}
      options={[
        ...(task.ownerId === '' ? [{ value: '', label: say(W.nobody) }] : []),
        ...task.members.map(({ id, name, says }) => ({ value: id, label: `${name} · ${says}` })),
      ]}
      onChange={(to) => void ask('assign', to)}
    />
    <Select
      label={say(W.state)}
      value={task.stateKey}
      options={task.stateKey === 'new' ? [{ value: 'new', label: task.state }, ...options(STATES)] : options(STATES)}
      onChange={(to) => void ask('move', to)}
    />
    <Select label={say(W.priority)} value={task.priorityKey} options={options(PRIORITIES)} onChange={(to) => void ask('priority', to)} />
  </Card>
)

const Shown = ({ task, reload }: { readonly task: TaskCard; reload(): Promise<void> }) => {
  const { go, toast } = usePanel()
  const act = useAct()
  const ask: Ask = async (what, to) => {
    const answer = await act.run('tasks.ask', { id: task.id, what, to })
    if (!answer?.ok) return false
    toast(answer.value.says)
    await reload()
    return true
  }
  return (
    <div class="stack">
      <Card title={task.person} aside={<Chip tone={task.late ? 'bad' : 'quiet'}>{task.state}</Chip>}>
        <p>{task.subject}</p>
        <p class="soft">{task.next}</p>
        <p class="soft">{task.reason}</p>
        {task.sensitive && <Chip tone="warn">{say(W.delicate)}</Chip>}
        {task.data.map(({ name, value }) => (
          <p key={name} class="soft">
            {name}: {value}
          </p>
        ))}
        <Button look="quiet" icon="person" onClick={() => go('person', { id: task.personId })}>
          {say(W.person)}
        </Button>
      </Card>
      {task.tampered && <Card tone="bad">{say(W.tampered)}</Card>}
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Handle task={task} ask={ask} busy={act.busy} />
      <Words task={task} ask={ask} busy={act.busy} />
      <Details summary={say(W.thread)} open>
        <ol class="chat">
          {task.conversation.map((message) => (
            <li key={message.id} class={message.mine ? 'message ours' : 'message theirs'}>
              <div class={`bubble ${message.mine ? 'ours' : 'theirs'}`}>
                <p class="bubble-text">{message.text}</p>
                <span class="since">{message.at}</span>
              </div>
            </li>
          ))}
        </ol>
      </Details>
      <Details summary={say(W.history)}>
        <ul class="lines">
          {task.history.map((row, at) => (
            <li key={`${at} ${row.at}`}>
              <span>
                {row.at} · {row.what} · {row.by}
                {row.detail !== '' && <span class="soft"> · {row.detail}</span>}
              </span>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

const inputOf = (given: Subject): InputOf<'tasks.read'> => ('id' in given ? { id: given.id } : { sheetId: given.sheetId, row: given.row })

export const Task = ({ given, shown }: { readonly given: Subject; readonly shown: boolean }) => {
  const { value, trouble, busy, reload } = useRead('tasks.read', inputOf(given), shown ? PACE : 0)
  if (value === null) return <Empty icon="dash" title={say(W.gone)} />
  return (
    <>
      {trouble && <TroubleCard trouble={trouble} again={reload} busy={busy} />}
      {value ? <Shown key={value.id} task={value} reload={reload} /> : !trouble && <Skeleton lines={6} />}
    </>
  )
}
