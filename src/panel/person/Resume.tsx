/** After the 24 hours: an approved message takes up contact again, and what was typed waits for the answer. */
import { useState } from 'preact/hooks'
import type { PersonCard, TemplateCard } from '../../app/api'
import { t } from '../../kernel/text'
import { lang, say } from '../language'
import { sampleBubble } from '../mapping/sample'
import { sameMapping, suggestMapping, unmapped } from '../mapping/suggest'
import { useContactsColumns } from '../mapping/useContactsColumns'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Field } from '../parts/Field'
import { PhonePreview } from '../parts/PhonePreview'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { titleAmong } from '../templates/titles'
import type { AnswerState } from './useAnswer'

const W = {
  resume: t('Retomar contacto', 'Retomar contato', 'Take up contact again'),
  write: t('Lo que querés decirle (si querés)', 'O que você quer dizer (se quiser)', 'What you want to say (if you like)'),
  keeps: t(
    'Queda guardado y sale solo cuando responda.',
    'Fica guardado e sai sozinho quando responder.',
    'It is kept and leaves by itself when they answer.',
  ),
  which: t('Mensaje aprobado', 'Mensagem aprovada', 'Approved message'),
  send: t('Mandar «Retomar contacto»', 'Enviar «Retomar contato»', 'Send “Take up contact again”'),
  gaps: t(
    'Este mensaje lleva datos que no sabemos de dónde sacar.',
    'Esta mensagem leva dados que não sabemos de onde tirar.',
    'This message carries data, and it is not known where from.',
  ),
  fill: t('Decir de qué columna salen', 'Dizer de que coluna saem', 'Say which columns they come from'),
  none: t('No hay mensajes aprobados', 'Não há mensagens aprovadas', 'There are no approved messages'),
  noneText: t(
    'Traelos de WhatsApp en Plantillas y volvé acá.',
    'Traga do WhatsApp em Modelos e volte aqui.',
    'Bring them from WhatsApp in Templates and come back.',
  ),
  toTemplates: t('Ir a Plantillas', 'Ir para Modelos', 'Go to Templates'),
} as const

/** The one that is made for it, if there is one. */
const preferred = (templates: readonly TemplateCard[]): TemplateCard | undefined =>
  templates.find(({ info }) => /retomar|resume/.test(info.name) && info.language.startsWith(lang())) ??
  templates.find(({ info }) => /retomar|resume/.test(info.name)) ??
  templates[0]

interface ChooseProps {
  readonly answer: AnswerState
  /** It was taken: nothing invites to send it twice. */
  sent(): void
}

/** Shows the message as it will read; gaps that were never filled are filled by likeness, and asked about only where that fails. */
const Ready = ({ template, answer, sent }: ChooseProps & { readonly template: TemplateCard }) => {
  const { go } = usePanel()
  const act = useAct()
  const { info, mapping: saved } = template
  const columns = useContactsColumns(unmapped(info, saved).length > 0)
  const mapping = columns.headings ? suggestMapping(info, saved, columns.headings) : saved
  const isOpen = unmapped(info, mapping).length > 0
  if (isOpen && columns.trouble) return <TroubleCard trouble={columns.trouble} again={columns.again} />
  if (isOpen && !columns.headings) return <Skeleton lines={2} />
  const send = async () => {
    if (!sameMapping(info, mapping, saved)) {
      const done = await act.run('templates.map', { id: template.id, mapping })
      if (!done?.ok) return
    }
    if (await answer.resume(template.id)) sent()
  }
  return (
    <>
      <PhonePreview bubble={sampleBubble(info, mapping)} />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {isOpen ? (
        <>
          <p class="help">{say(W.gaps)}</p>
          <Button wide onClick={() => go('template', { id: template.id })}>
            {say(W.fill)}
          </Button>
        </>
      ) : (
        <Button look="main" wide icon="send" busy={answer.busy || act.busy} onClick={send} name="resume">
          {say(W.send)}
        </Button>
      )}
    </>
  )
}

const Choose = ({ answer, sent }: ChooseProps) => {
  const { go } = usePanel()
  const { value, trouble, busy, reload } = useRead('templates.list', {})
  const [chosen, setChosen] = useState('')
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={2} />
  const usable = value.templates.filter((one) => one.usable)
  const template = usable.find(({ id }) => id === chosen) ?? preferred(usable)
  if (!template) {
    return (
      <Empty icon="template" title={say(W.none)} text={say(W.noneText)}>
        <Button onClick={() => go('templates', {})}>{say(W.toTemplates)}</Button>
      </Empty>
    )
  }
  return (
    <>
      <Select
        label={say(W.which)}
        value={template.id}
        options={usable.map((one) => ({ value: one.id, label: titleAmong(one, usable) }))}
        name="resume-template"
        onChange={setChosen}
      />
      <Ready key={template.id} template={template} answer={answer} sent={sent} />
    </>
  )
}

export const Resume = ({ card, answer }: { readonly card: PersonCard; readonly answer: AnswerState }) => {
  const [open, setOpen] = useState('')
  const may = card.consent === 'yes' || card.consent === 'unknown'
  return (
    <section class="answer" aria-label={say(W.resume)}>
      <p class="open-until closed">{card.open.says}</p>
      {answer.trouble && <TroubleCard trouble={answer.trouble} />}
      {may && (
        <Field
          label={say(W.write)}
          help={answer.text === '' ? undefined : say(W.keeps)}
          rows={2}
          value={answer.text}
          name="answer"
          onInput={answer.write}
        />
      )}
      {may && open !== card.id && (
        <Button look="main" wide onClick={() => setOpen(card.id)} name="open-resume">
          {say(W.resume)}
        </Button>
      )}
      {may && open === card.id && <Choose answer={answer} sent={() => setOpen('')} />}
    </section>
  )
}
