/** One finer rule: words, conditions on any column or on the message, and what it does; tried before it is kept. */
import { useState } from 'preact/hooks'
import type { TopicRule } from '../../app/api-attention'
import { PRIORITIES, PRIORITY } from '../../domain/tasks/tables'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Choices } from '../parts/Choices'
import { Details } from '../parts/Details'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { Tried } from '../parts/Tried'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import type { Routes } from '../shell/routes'

const W = {
  name: t('Nombre de la regla', 'Nome da regra', 'Name of the rule'),
  keywords: t('Palabras (vacío: cualquier mensaje)', 'Palavras (vazio: qualquer mensagem)', 'Words (empty: any message)'),
  when: t('Solo si', 'Só se', 'Only if'),
  whenHelp: t(
    'Por ejemplo: Etiquetas incluye socio y Días sin hablar > 30',
    'Por exemplo: Etiquetas inclui socio e Dias sem falar > 30',
    'For example: Labels includes member and Days without a word > 30',
  ),
  columns: t('Qué se puede preguntar', 'O que se pode perguntar', 'What can be asked'),
  does: t('Entonces', 'Então', 'Then'),
  task: t('Es una tarea de este tema', 'É uma tarefa deste tema', 'It is a task of this topic'),
  ignore: t('No hace falta nadie', 'Não precisa de ninguém', 'Nobody is needed'),
  theme: t('Tema', 'Tema', 'Topic'),
  priority: t('Prioridad', 'Prioridade', 'Priority'),
  usual: t('La del tema', 'A do tema', 'As the topic says'),
  labels: t('Etiquetas de la tarea', 'Etiquetas da tarefa', 'Labels of the task'),
  place: t('Se mira en el lugar', 'É vista no lugar', 'Looked at in place'),
  active: t('Encendida', 'Ligada', 'On'),
  save: t('Guardar', 'Salvar', 'Save'),
  remove: t('Borrar regla', 'Apagar regra', 'Delete rule'),
} as const

export const Rule = ({ given }: { readonly given: Routes['topicRule'] }) => {
  const { back, toast } = usePanel()
  const act = useAct()
  const [rule, setRule] = useState<TopicRule>(given.rule)
  const [order, setOrder] = useState(given.order)
  const change = (part: Partial<TopicRule>) => setRule({ ...rule, ...part })
  const finish = async (name: 'topics.save' | 'topics.remove') => {
    const answer = await (name === 'topics.save' ? act.run('topics.save', { rule, order }) : act.run('topics.remove', { id: rule.id }))
    if (!answer?.ok) return
    toast(answer.value.says)
    back()
  }
  return (
    <div class="stack">
      <Field label={say(W.name)} value={rule.name} onInput={(name) => change({ name })} />
      <Field label={say(W.keywords)} rows={3} value={rule.keywords} onInput={(keywords) => change({ keywords })} />
      <Field label={say(W.when)} rows={3} help={say(W.whenHelp)} value={rule.when} onInput={(when) => change({ when })} />
      <Details summary={say(W.columns)}>
        <p class="small">{given.columns.join(' · ')}</p>
      </Details>
      <Choices
        label={say(W.does)}
        choices={[
          { value: 'task', label: say(W.task) },
          { value: 'ignore', label: say(W.ignore) },
        ]}
        chosen={[rule.does]}
        onChoose={([does]) => change({ does: does === 'ignore' ? 'ignore' : 'task' })}
      />
      {rule.does === 'task' && (
        <>
          <Select
            label={say(W.theme)}
            value={rule.theme}
            options={['', ...given.themes].map((theme) => ({ value: theme, label: theme }))}
            onChange={(theme) => change({ theme })}
          />
          <Select
            label={say(W.priority)}
            value={rule.priority}
            options={[{ value: '', label: say(W.usual) }, ...PRIORITIES.map((one) => ({ value: one, label: say(PRIORITY[one]) }))]}
            onChange={(chosen) => change({ priority: PRIORITIES.find((one) => one === chosen) ?? '' })}
          />
          <Field label={say(W.labels)} value={rule.labels} onInput={(labels) => change({ labels })} />
        </>
      )}
      {given.places > 1 && (
        <Select
          label={say(W.place)}
          value={String(order)}
          options={Array.from({ length: given.places }, (_, at) => ({ value: String(at), label: `${at + 1}` }))}
          onChange={(place) => setOrder(Number(place))}
        />
      )}
      <Choices
        label={say(W.active)}
        hideLabel
        many
        choices={[{ value: 'on', label: say(W.active) }]}
        chosen={rule.active ? ['on'] : []}
        onChoose={(chosen) => change({ active: chosen.includes('on') })}
      />
      <Tried name="topics.try" input={{ words: {}, rule, order }} />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button look="main" wide busy={act.busy} name="save-rule" onClick={() => finish('topics.save')}>
        {say(W.save)}
      </Button>
      {rule.id !== '' && (
        <Button look="danger" busy={act.busy} onClick={() => finish('topics.remove')}>
          {say(W.remove)}
        </Button>
      )}
    </div>
  )
}
