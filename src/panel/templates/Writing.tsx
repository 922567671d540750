/** Writing a message that Meta is to approve: the phone shows it, and what Meta would refuse is said while typing. */
import { useState } from 'preact/hooks'
import { TEMPLATE_LIMITS } from '../../domain/templates/limits'
import { checkNewTemplate, gapsIn, type NewTemplate } from '../../domain/templates/new-template'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Choices } from '../parts/Choices'
import { Details } from '../parts/Details'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { TroubleCard } from '../parts/TroubleCard'
import { Phone } from '../phone/Phone'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { blankTemplate, filledWith, LANGUAGES } from './drafts'
import { Refused } from './Refused'
import { slugOf } from './slug'

const W = {
  title: t('¿Cómo lo llamamos?', 'Como chamamos?', 'What shall we call it?'),
  language: t('Idioma', 'Idioma', 'Language'),
  kind: t('¿Para qué es?', 'Para que é?', 'What is it for?'),
  utility: t('De servicio', 'De serviço', 'Service'),
  utilityNote: t(
    'Sobre algo que la persona ya pidió o hace con ustedes. Cuesta menos.',
    'Sobre algo que a pessoa já pediu ou faz com vocês. Custa menos.',
    'About something the person asked for or does with you. It costs less.',
  ),
  marketing: t('Promocional', 'Promocional', 'Promotional'),
  marketingNote: t('Invita, ofrece o difunde.', 'Convida, oferece ou divulga.', 'Invites, offers or spreads news.'),
  body: t('Texto', 'Texto', 'Text'),
  bodyHelp: t(
    'Lo que cambia por persona va entre llaves: {{nombre}}.',
    'O que muda por pessoa vai entre chaves: {{nome}}.',
    'What differs by person goes in braces: {{name}}.',
  ),
  examples: t('Un ejemplo inventado de cada dato', 'Um exemplo inventado de cada dado', 'An invented example of each gap'),
  buttons: t('Respuestas para tocar (hasta 3)', 'Respostas para tocar (até 3)', 'Answers to tap (up to 3)'),
  more: t('Título y pie', 'Título e rodapé', 'Title and footer'),
  header: t('Título', 'Título', 'Title'),
  footer: t('Pie', 'Rodapé', 'Footer'),
  ask: t('Pedir la aprobación', 'Pedir a aprovação', 'Ask for approval'),
  practise: t('Usar en la práctica', 'Usar na prática', 'Use in practice'),
  asking: t('Preguntándole a Meta…', 'Perguntando à Meta…', 'Asking Meta…'),
} as const

/** WhatsApp shows more than three only behind a list, and none of them on a computer. */
const BUTTONS = 3
const left = (value: string | undefined, most: number): string => `${(value ?? '').length} / ${most}`

export const Writing = ({ given }: { readonly given: { readonly template?: NewTemplate }; readonly shown: boolean }) => {
  const { start, go, toast } = usePanel()
  const first = given.template ?? blankTemplate(start)
  const draft = useKept<NewTemplate>(`writing ${first.name} ${first.language}`, first)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<readonly { name: string; problem: string; next: string }[]>([])
  const act = useAct()
  const value = draft.value
  const change = (part: Partial<NewTemplate>) => draft.set({ ...value, ...part })
  const named = given.template === undefined || given.template.name === ''
  const whole: NewTemplate = {
    ...value,
    name: named ? slugOf(value.title ?? '') : value.name,
    buttons: value.buttons.filter(({ text }) => text.trim() !== ''),
  }
  const wrong = checkNewTemplate(whole)
  const gaps = [...new Set([...gapsIn(value.header ?? ''), ...gapsIn(value.body)])]
  const labels = Array.from({ length: BUTTONS }, (_, at) => value.buttons[at]?.text ?? '')
  const button = (at: number, text: string) =>
    change({ buttons: labels.map((label, place) => ({ kind: 'quick_reply', text: place === at ? text : label })) })

  const submit = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (wrong) return
    const answer = await act.run('templates.submit', { templates: [whole] })
    if (!answer?.ok) return
    setRefused(answer.value.refused)
    if (answer.value.refused.length > 0) return
    toast(answer.value.says)
    draft.forget()
    go('templates', {})
  }
  return (
    <form class="stack" onSubmit={submit}>
      <Phone
        bubbles={[
          {
            id: 'draft',
            mine: false,
            header: filledWith(value.header, whole),
            text: filledWith(value.body, whole) ?? '',
            footer: value.footer ?? null,
            taps: whole.buttons.map(({ text }) => text),
          },
        ]}
      />
      <Field label={say(W.title)} value={value.title ?? ''} max={80} name="title" onInput={(title) => change({ title })} />
      <Field
        label={say(W.body)}
        value={value.body}
        rows={6}
        max={TEMPLATE_LIMITS.body}
        name="body"
        help={`${say(W.bodyHelp)} ${left(value.body, TEMPLATE_LIMITS.body)}`}
        onInput={(body) => change({ body })}
      />
      {gaps.length > 0 && (
        <Card title={say(W.examples)}>
          {gaps.map((gap) => (
            <Field
              key={gap}
              label={`{{${gap}}}`}
              value={value.examples[gap] ?? ''}
              name={`example-${gap}`}
              onInput={(example) => change({ examples: { ...value.examples, [gap]: example } })}
            />
          ))}
        </Card>
      )}
      <Card title={say(W.buttons)}>
        {labels.map((label, at) => (
          <Field
            key={String(at)}
            label={`${at + 1}`}
            hideLabel
            value={label}
            max={TEMPLATE_LIMITS.buttonText}
            name={`button-${at}`}
            onInput={(text) => button(at, text)}
          />
        ))}
      </Card>
      <Choices
        label={say(W.kind)}
        choices={[
          { value: 'utility', label: say(W.utility), note: say(W.utilityNote) },
          { value: 'marketing', label: say(W.marketing), note: say(W.marketingNote) },
        ]}
        chosen={[value.category]}
        onChoose={([kind]) => change({ category: kind === 'marketing' ? 'marketing' : 'utility' })}
      />
      <Details summary={say(W.more)} open={Boolean(value.header ?? value.footer)}>
        <Field
          label={say(W.header)}
          value={value.header ?? ''}
          max={TEMPLATE_LIMITS.header}
          help={left(value.header, TEMPLATE_LIMITS.header)}
          name="header"
          onInput={(header) => change({ header })}
        />
        <Field
          label={say(W.footer)}
          value={value.footer ?? ''}
          max={TEMPLATE_LIMITS.footer}
          help={left(value.footer, TEMPLATE_LIMITS.footer)}
          name="footer"
          onInput={(footer) => change({ footer })}
        />
        <Select
          label={say(W.language)}
          value={value.language}
          options={LANGUAGES}
          name="template-language"
          onChange={(language) => change({ language })}
        />
      </Details>
      {wrong && (tried || value.body !== '') && (
        <p class="wrong" role="status" data-name="would-refuse">
          {say(wrong.problem)} {say(wrong.next)}
        </p>
      )}
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Refused refused={refused} />
      <Button look="main" wide submit busy={act.busy} name="submit-template">
        {say(act.busy ? W.asking : start.connected === 'practice' ? W.practise : W.ask)}
      </Button>
    </form>
  )
}
