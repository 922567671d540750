/** The message as it would reach the person of the row that is chosen in the grid. */
import { useState } from 'preact/hooks'
import type { MappingInput, TemplateCard } from '../../app/api'
import type { WhoGets } from '../../app/views'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { PhonePreview } from '../parts/PhonePreview'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

const W = {
  none: t('A esa fila no le saldría:', 'Para essa linha não sairia:', 'To that row it would not leave:'),
  hint: t(
    'Pará en una fila de Contactos para ver el mensaje de esa persona.',
    'Pare em uma linha de Contatos para ver a mensagem dessa pessoa.',
    'Stand on a row of Contacts to see that person’s message.',
  ),
} as const
const see = (row: number) => t(`Ver con la fila ${row}`, `Ver com a linha ${row}`, `See it with row ${row}`)
const caption = (name: string, row: number) => t(`${name} · fila ${row}`, `${name} · linha ${row}`, `${name} · row ${row}`)

export const OnRow = ({ card, mapping }: { readonly card: TemplateCard; readonly mapping: MappingInput }) => {
  const { place } = usePanel()
  const [seen, setSeen] = useState<WhoGets>()
  const act = useAct()
  if (place?.tab !== 'contacts' || place.fromRow < 2) return <p class="help">{say(W.hint)}</p>
  const { sheetId, fromRow } = place
  const look = async () => {
    const audience = { sheetId, kind: 'chosen', fromRow, toRow: fromRow, conditions: '' } as const
    const answer = await act.run('sends.check', { template: card.id, mapping, audience, when: 'ahora' })
    setSeen(answer?.ok ? answer.value : undefined)
  }
  const shown = seen?.previews.find(({ row }) => row === fromRow)
  const why = seen?.skipped.find(({ row }) => row === fromRow)?.why
  return (
    <>
      <Button icon="person" busy={act.busy} onClick={look} name="on-row">
        {say(see(fromRow))}
      </Button>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {shown && (
        <PhonePreview
          bubble={{ header: shown.header || null, body: shown.body, footer: shown.footer || null, buttons: shown.buttons }}
          caption={say(caption(shown.name, shown.row))}
        />
      )}
      {!shown && why && (
        <p class="why">
          {say(W.none)} {why}
        </p>
      )}
    </>
  )
}
