/** When it leaves: now, on a day, or in words. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Choices } from '../parts/Choices'
import { Field } from '../parts/Field'
import { whenText } from './draft'
import type { StepProps } from './NewSend'

const W = {
  when: t('¿Cuándo sale?', 'Quando sai?', 'When does it leave?'),
  now: t('Ahora', 'Agora', 'Now'),
  nowNote: t(
    'Sale 1 minuto después de confirmar: hay tiempo de cancelar.',
    'Sai 1 minuto depois de confirmar: dá tempo de cancelar.',
    'It leaves 1 minute after you confirm: there is time to cancel.',
  ),
  date: t('Un día y una hora', 'Um dia e uma hora', 'A day and an hour'),
  words: t('Escribirlo', 'Escrever', 'Write it'),
  wordsNote: t('«mañana 10:00», «lunes 9:30»', '«amanhã 10:00», «segunda 9:30»', '“tomorrow 10:00”, “Monday 9:30”'),
  day: t('Día', 'Dia', 'Day'),
  hour: t('Hora', 'Hora', 'Time'),
  field: t('Cuándo', 'Quando', 'When'),
  next: t('Revisar', 'Revisar', 'Check'),
} as const

const KINDS = ['now', 'date', 'words'] as const

export const StepWhen = ({ draft, change, next }: StepProps) => {
  const { when } = draft
  const put = (part: Partial<typeof when>) => change({ when: { ...when, ...part } })
  const ready = whenText(when) !== ''
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) next()
      }}
    >
      <Choices
        label={say(W.when)}
        choices={[
          { value: 'now', label: say(W.now), note: say(W.nowNote) },
          { value: 'date', label: say(W.date) },
          { value: 'words', label: say(W.words), note: say(W.wordsNote) },
        ]}
        chosen={[when.kind]}
        onChoose={([kind]) => put({ kind: KINDS.find((one) => one === kind) ?? 'now' })}
      />
      {when.kind === 'date' && (
        <div class="two">
          <Field label={say(W.day)} type="date" value={when.date} name="day" onInput={(date) => put({ date })} />
          <Field label={say(W.hour)} type="time" value={when.time} name="hour" onInput={(time) => put({ time })} />
        </div>
      )}
      {when.kind === 'words' && (
        <Field label={say(W.field)} placeholder={say(W.wordsNote)} value={when.words} name="when" onInput={(words) => put({ words })} />
      )}
      <Button look="main" wide submit disabled={!ready} name="next">
        {say(W.next)}
      </Button>
    </form>
  )
}
