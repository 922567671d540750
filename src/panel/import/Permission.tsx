/** Asked once for the whole list: how these people gave permission. */
import { useMemo } from 'preact/hooks'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Choices } from '../parts/Choices'
import { usePanel } from '../shell/panel'
import type { ImportProps } from './Import'
import { planList } from './list'
import { hereOf } from './place'
import { sourceOf, toldRows } from './rows'

const W = {
  how: t(
    '¿Cómo dieron permiso para que les escriban?',
    'Como deram permissão para receber mensagens?',
    'How did they allow you to write to them?',
  ),
  why: t(
    'Se guarda como prueba, con la fecha y tu nombre. WhatsApp puede bloquear a quien escribe sin permiso.',
    'Fica guardado como prova, com a data e seu nome. O WhatsApp pode bloquear quem escreve sem permissão.',
    'It is kept as proof, with the date and your name. WhatsApp may block whoever writes without permission.',
  ),
  unknown: t(
    'Entonces solo les puede salir el pedido de permiso. Cuando alguien diga que sí, ya podés escribirle.',
    'Então só pode sair para elas o pedido de permissão. Quando alguém disser que sim, você já pode escrever.',
    'Then only the request for permission can be sent to them. Whoever says yes can be written to.',
  ),
} as const

const WAYS: readonly { readonly value: string; readonly label: Text }[] = [
  { value: 'form', label: t('En un formulario', 'Em um formulário', 'In a form') },
  { value: 'paper', label: t('En papel', 'Em papel', 'On paper') },
  { value: 'wrote_first', label: t('Nos escribieron', 'Escreveram para nós', 'They wrote to us') },
  { value: 'unknown', label: t('No sé', 'Não sei', 'I do not know') },
]

const bringing = (rows: number): Text =>
  rows === 1
    ? t('Importar 1 persona', 'Importar 1 pessoa', 'Import 1 person')
    : t(`Importar ${rows} personas`, `Importar ${rows} pessoas`, `Import ${rows} people`)
const openToo = (rows: number): Text =>
  rows === 1
    ? t('Traer también 1 para revisar', 'Trazer também 1 para revisar', 'Bring 1 to review as well')
    : t(`Traer también ${rows} para revisar`, `Trazer também ${rows} para revisar`, `Bring ${rows} to review as well`)
const OPEN_NOTE = t(
  'Quedan en Contactos con el motivo, y no les sale nada hasta que corrijas el teléfono.',
  'Ficam em Contatos com o motivo, e nada sai para elas até você corrigir o telefone.',
  'They stand in Contacts with the reason, and nothing is sent to them until you correct the phone.',
)

const NOBODY: readonly string[] = []

export const Permission = ({ draft, change }: ImportProps) => {
  const { start } = usePanel()
  const { list, columns, known = NOBODY, answers, area, permission, withOpen } = draft
  const told = useMemo(() => {
    if (!list) return undefined
    const planned = planList(list, columns, hereOf(start, area, Date.now()), known, answers)
    return toldRows(planned, sourceOf(list.sheet, columns), known)
  }, [list, columns, start, area, known, answers])
  if (!told) return null
  const { entering, open } = told
  const rows = [...entering, ...(withOpen ? open : [])].sort((one, other) => one.line - other.line)
  const begin = () => change({ step: 'writing', job: { batch: crypto.randomUUID(), rows, permission, left: 0, now: undefined } })
  return (
    <div class="stack">
      <Choices
        label={say(W.how)}
        help={say(W.why)}
        choices={WAYS.map(({ value, label }) => ({ value, label: say(label) }))}
        chosen={[permission]}
        onChoose={([way]) => change({ permission: way ?? '' })}
      />
      {permission === 'unknown' && (
        <Card tone="warn">
          <p>{say(W.unknown)}</p>
        </Card>
      )}
      {open.length > 0 && (
        <Choices
          label={say(openToo(open.length))}
          hideLabel
          many
          choices={[{ value: 'open', label: say(openToo(open.length)), note: say(OPEN_NOTE) }]}
          chosen={withOpen ? ['open'] : []}
          onChoose={(chosen) => change({ withOpen: chosen.length > 0 })}
        />
      )}
      <Button look="main" wide disabled={permission === '' || rows.length === 0} onClick={begin} name="import">
        {say(bringing(rows.length))}
      </Button>
    </div>
  )
}
