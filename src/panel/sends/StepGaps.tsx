/** Third, only when something is open: what fills the gaps of the message. */
import { useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { gapWords } from '../mapping/gaps'
import { MappingForm } from '../mapping/MappingForm'
import { sampleBubble } from '../mapping/sample'
import { unmapped } from '../mapping/suggest'
import { Button } from '../parts/Button'
import { Choices } from '../parts/Choices'
import { PhonePreview } from '../parts/PhonePreview'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import type { StepProps } from './NewSend'

const W = {
  what: t(
    'Este mensaje lleva datos de cada persona. Decí de qué columna sale cada uno.',
    'Esta mensagem leva dados de cada pessoa. Diga de que coluna sai cada um.',
    'This message carries data of each person. Say which column each comes from.',
  ),
  remember: t('Recordarlo para los próximos envíos', 'Lembrar para os próximos envios', 'Remember it for the next sends'),
  next: t('Siguiente', 'Seguinte', 'Next'),
} as const

const missing = (gaps: string) =>
  t(`Falta decir con qué se completa ${gaps}.`, `Falta dizer com o que se completa ${gaps}.`, `It is not said what fills ${gaps}.`)

export const StepGaps = ({ draft, change, next, template }: StepProps) => {
  const columns = useRead('tabs.columns', draft.audience && { sheetId: draft.audience.sheetId })
  const act = useAct()
  const [remember, setRemember] = useState(true)
  if (!columns.value) {
    return columns.trouble ? <TroubleCard trouble={columns.trouble} again={columns.reload} busy={columns.busy} /> : <Skeleton lines={4} />
  }
  const open = unmapped(template.info, draft.mapping)
  const proceed = async () => {
    if (remember) {
      const answer = await act.run('templates.map', { id: template.id, mapping: draft.mapping })
      if (!answer?.ok) return
    }
    next()
  }
  return (
    <>
      <p>{say(W.what)}</p>
      <MappingForm
        info={template.info}
        mapping={draft.mapping}
        headings={columns.value.headings}
        change={(mapping) => change({ mapping })}
      />
      <PhonePreview bubble={sampleBubble(template.info, draft.mapping)} />
      <Choices
        label={say(W.remember)}
        hideLabel
        many
        choices={[{ value: 'yes', label: say(W.remember) }]}
        chosen={remember ? ['yes'] : []}
        onChoose={(chosen) => setRemember(chosen.length > 0)}
      />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {open.length > 0 && <p class="help">{say(missing(open.map(gapWords).join(', ')))}</p>}
      <Button look="main" wide disabled={open.length > 0} busy={act.busy} onClick={proceed} name="next">
        {say(W.next)}
      </Button>
    </>
  )
}
