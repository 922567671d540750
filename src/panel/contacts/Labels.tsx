/** A label for the rows chosen in the grid, put on or taken away. */
import { useState } from 'preact/hooks'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { forgetPeople } from './usePeople'

const W = {
  title: t('Etiquetar las filas marcadas', 'Etiquetar as linhas marcadas', 'Label the marked rows'),
  label: t('Etiqueta', 'Etiqueta', 'Label'),
  on: t('Poner', 'Pôr', 'Put on'),
  off: t('Quitar', 'Tirar', 'Take away'),
  mark: t(
    'Marcá filas en la pestaña Contactos y acá les ponés o quitás una etiqueta.',
    'Marque linhas na aba Contatos e aqui você põe ou tira uma etiqueta.',
    'Mark rows in the tab Contacts, and put a label on them or take it away here.',
  ),
} as const

const marked = (from: number, to: number): Text =>
  from === to
    ? t(`Fila ${from}`, `Linha ${from}`, `Row ${from}`)
    : t(`Filas ${from} a ${to}`, `Linhas ${from} a ${to}`, `Rows ${from} to ${to}`)

export const Labels = () => {
  const { place, toast } = usePanel()
  const act = useAct()
  const [label, setLabel] = useState('')
  const rows = place?.tab === 'contacts' && place.toRow >= 2 ? { fromRow: Math.max(2, place.fromRow), toRow: place.toRow } : undefined
  if (!rows) return <p class="soft small">{say(W.mark)}</p>
  const put = async (on: boolean) => {
    const answer = await act.run('contacts.label', { ...rows, label, on })
    if (!answer?.ok) return
    forgetPeople()
    toast(answer.value.says)
  }
  return (
    <Card title={say(W.title)} aside={<span class="soft small">{say(marked(rows.fromRow, rows.toRow))}</span>}>
      <Field label={say(W.label)} value={label} name="label" max={40} onInput={setLabel} />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <div class="actions">
        <Button busy={act.busy} disabled={label.trim() === ''} onClick={() => put(true)} name="label-on">
          {say(W.on)}
        </Button>
        <Button look="quiet" disabled={act.busy || label.trim() === ''} onClick={() => put(false)} name="label-off">
          {say(W.off)}
        </Button>
      </div>
    </Card>
  )
}
