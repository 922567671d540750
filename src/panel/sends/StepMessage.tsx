/** First: which approved message. */
import type { TemplateCard } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { sampleBubble } from '../mapping/sample'
import { Button } from '../parts/Button'
import { Choices } from '../parts/Choices'
import { PhonePreview } from '../parts/PhonePreview'
import { titleAmong } from '../templates/titles'
import type { StepProps } from './NewSend'

const W = {
  which: t('¿Qué mensaje mandás?', 'Que mensagem você envia?', 'Which message?'),
  next: t('Siguiente', 'Seguinte', 'Next'),
} as const

const FIRST_WORDS = 90
const begin = ({ info }: TemplateCard): string => {
  const line = info.body.replace(/\s+/g, ' ')
  return line.length > FIRST_WORDS ? `${line.slice(0, FIRST_WORDS)}…` : line
}

export const StepMessage = ({ draft, change, next, templates }: StepProps) => {
  const chosen = templates.find(({ id }) => id === draft.template)
  return (
    <>
      <Choices
        label={say(W.which)}
        choices={templates.map((card) => ({ value: card.id, label: titleAmong(card, templates), note: begin(card) }))}
        chosen={[draft.template]}
        onChoose={([id]) => {
          const card = templates.find((one) => one.id === id)
          if (!card) return
          const isNamedAfter = chosen === undefined || draft.name === chosen.title
          change({ template: card.id, mapping: card.mapping, gaps: false, name: isNamedAfter ? card.title : draft.name })
        }}
      />
      {chosen && <PhonePreview bubble={sampleBubble(chosen.info, chosen.mapping)} />}
      <Button look="main" wide disabled={!chosen} onClick={() => next()} name="next">
        {say(W.next)}
      </Button>
    </>
  )
}
