/** When to remind, how the team is told, whether people are asked how it went, and what follows an answer to a send. */
import { useEffect, useState } from 'preact/hooks'
import type { Attention } from '../../app/api-attention'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Choices } from '../parts/Choices'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'

const W = {
  remind: t('Recordar cuando pasó este % del plazo', 'Lembrar quando passou esta % do prazo', 'Remind after this % of the promise'),
  remindHelp: t('Una vez por plazo. 0 no recuerda.', 'Uma vez por prazo. 0 não lembra.', 'Once for each promise. 0 reminds nobody.'),
  promises: t('Plazos', 'Prazos', 'Promises'),
  promisesText: t(
    'Cuánto se promete por tema se escribe en la pestaña Temas: «Responder en», «Resolver en», «Si vence».',
    'O prazo de cada tema se escreve na aba Temas: «Responder em», «Resolver em», «Se vencer».',
    'How much each topic promises is written in the tab Topics: “Answer within”, “Solve within”, “If overdue”.',
  ),
  notices: t('Avisos al equipo', 'Avisos à equipe', 'Notices to the team'),
  noticesText: t(
    'Nunca llevan nombres, teléfonos ni lo que se escribió.',
    'Nunca levam nomes, telefones nem o que foi escrito.',
    'They never carry names, phones or what was written.',
  ),
  together: t('Juntarlos', 'Juntar', 'Together'),
  auto: t('Según el equipo (6 o más: cada hora)', 'Conforme a equipe (6 ou mais: por hora)', 'By team size (6 or more: hourly)'),
  yes: t('Cada hora', 'A cada hora', 'Hourly'),
  no: t('En el momento', 'Na hora', 'At once'),
  chat: t(
    'Espacio de Google Chat (dirección del webhook)',
    'Espaço do Google Chat (endereço do webhook)',
    'Google Chat space (webhook address)',
  ),
  template: t('Plantilla para avisar por WhatsApp', 'Modelo para avisar por WhatsApp', 'Template for notices by WhatsApp'),
  none: t('Ninguna', 'Nenhum', 'None'),
  mail: t('Correo', 'E-mail', 'Mail'),
  whatsapp: t('WhatsApp', 'WhatsApp', 'WhatsApp'),
  nothing: t('No avisar', 'Não avisar', 'Tell nothing'),
  survey: t('Encuesta', 'Pesquisa', 'Survey'),
  ask: t(
    'Preguntar cómo fue la atención al resolver',
    'Perguntar como foi o atendimento ao resolver',
    'Ask how it went when a task is solved',
  ),
  askNote: t('Nunca en casos delicados.', 'Nunca em casos delicados.', 'Never in delicate cases.'),
  surveyTemplate: t('Plantilla si pasaron 24 h', 'Modelo se passaram 24 h', 'Template after 24 h'),
  series: t('A quien responde un envío', 'A quem responde um envio', 'For whoever answers a send'),
  days: t('Días después', 'Dias depois', 'Days after'),
  step: t('Mensaje', 'Mensagem', 'Message'),
  add: t('Agregar mensaje', 'Adicionar mensagem', 'Add a message'),
  save: t('Guardar', 'Salvar', 'Save'),
} as const

export const Settings = () => {
  const { toast, back } = usePanel()
  const { value, trouble, busy, reload } = useRead('attention.read', {})
  const templates = useRead('templates.list', {}).value?.templates ?? []
  const act = useAct()
  const [draft, setDraft] = useState<Attention>()
  useEffect(() => setDraft((now) => now ?? value), [value])
  if (!draft) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={8} />
  const change = (part: Partial<Attention>) => setDraft({ ...draft, ...part })
  const options = [
    { value: '', label: say(W.none) },
    ...templates.filter(({ usable }) => usable).map(({ id, title }) => ({ value: id, label: title })),
  ]
  const save = async () => {
    const answer = await act.run('attention.save', draft)
    if (!answer?.ok) return
    toast(answer.value.says)
    back()
  }
  return (
    <div class="stack">
      <Card title={say(W.promises)}>
        <p class="soft small">{say(W.promisesText)}</p>
        <Field
          label={say(W.remind)}
          help={say(W.remindHelp)}
          inputMode="numeric"
          value={String(Math.round(draft.remindShare * 100))}
          onInput={(words) => change({ remindShare: Math.min(99, Math.max(0, Number(words) || 0)) / 100 })}
        />
      </Card>
      <Card title={say(W.notices)}>
        <p class="soft small">{say(W.noticesText)}</p>
        {draft.members.map((member) => (
          <Select
            key={member.id}
            label={member.name}
            value={member.channel}
            options={[
              { value: 'mail', label: say(W.mail) },
              { value: 'whatsapp', label: say(W.whatsapp) },
              { value: 'none', label: say(W.nothing) },
            ]}
            onChange={(channel) =>
              change({
                members: draft.members.map((one) =>
                  one.id === member.id ? { ...one, channel: channel === 'whatsapp' || channel === 'none' ? channel : 'mail' } : one,
                ),
              })
            }
          />
        ))}
        <Select
          label={say(W.together)}
          value={draft.notices.hourly}
          options={[
            { value: 'auto', label: say(W.auto) },
            { value: 'yes', label: say(W.yes) },
            { value: 'no', label: say(W.no) },
          ]}
          onChange={(hourly) => change({ notices: { ...draft.notices, hourly: hourly === 'yes' || hourly === 'no' ? hourly : 'auto' } })}
        />
        <Field
          label={say(W.chat)}
          value={draft.notices.chat}
          onInput={(chat) => change({ notices: { ...draft.notices, chat: chat.trim() } })}
        />
        <Select
          label={say(W.template)}
          value={draft.notices.template}
          options={options}
          onChange={(template) => change({ notices: { ...draft.notices, template } })}
        />
      </Card>
      <Card title={say(W.survey)}>
        <Choices
          label={say(W.survey)}
          hideLabel
          many
          choices={[{ value: 'on', label: say(W.ask), note: say(W.askNote) }]}
          chosen={draft.survey.on ? ['on'] : []}
          onChoose={(chosen) => change({ survey: { ...draft.survey, on: chosen.includes('on') } })}
        />
        <Select
          label={say(W.surveyTemplate)}
          value={draft.survey.template}
          options={options}
          onChange={(template) => change({ survey: { ...draft.survey, template } })}
        />
      </Card>
      <Card title={say(W.series)}>
        {draft.series.map((step, at) => (
          <div key={`${at}`}>
            <Field
              label={say(W.days)}
              inputMode="numeric"
              value={String(step.days)}
              onInput={(words) =>
                change({ series: draft.series.map((one, place) => (place === at ? { ...one, days: Number(words) || 0 } : one)) })
              }
            />
            <Select
              label={say(W.step)}
              value={step.template}
              options={options}
              onChange={(template) => change({ series: draft.series.map((one, place) => (place === at ? { ...one, template } : one)) })}
            />
          </div>
        ))}
        <Button icon="plus" onClick={() => change({ series: [...draft.series, { days: 2, template: '' }] })}>
          {say(W.add)}
        </Button>
      </Card>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button look="main" wide busy={act.busy} onClick={save} name="save-attention">
        {say(W.save)}
      </Button>
    </div>
  )
}
