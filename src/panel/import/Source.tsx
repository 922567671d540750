/** Where the list comes from: pasted, dropped, or chosen as a file. */
import { useRef, useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { Icon } from '../parts/Icon'
import { TroubleCard } from '../parts/TroubleCard'
import { usePanel } from '../shell/panel'
import type { ImportProps } from './Import'
import { Last } from './Last'
import { readList } from './list'
import { hereOf } from './place'

const W = {
  how: t(
    'Copiá las celdas de tu lista, con los títulos, y pegalas acá. Nada entra hasta que lo confirmes.',
    'Copie as células da sua lista, com os títulos, e cole aqui. Nada entra até você confirmar.',
    'Copy the cells of your list, headings too, and paste them here. Nothing enters until you confirm.',
  ),
  paste: t('Pegá la lista', 'Cole a lista', 'Paste the list'),
  example: t(
    'Nombre\tTeléfono\nInés Quispe\t11 5883-3009',
    'Nome\tTelefone\nInês Quispe\t11 95883-3009',
    'Name\tPhone\nInés Quispe\t11 5883-3009',
  ),
  read: t('Ver la lista', 'Ver a lista', 'See the list'),
  or: t('o un archivo', 'ou um arquivo', 'or a file'),
  choose: t('Elegir archivo', 'Escolher arquivo', 'Choose file'),
  drop: t('Soltalo acá: .csv, .tsv o .txt', 'Solte aqui: .csv, .tsv ou .txt', 'Drop it here: .csv, .tsv or .txt'),
  unreadable: t('El archivo no se pudo abrir.', 'Não foi possível abrir o arquivo.', 'The file could not be opened.'),
  unreadableNext: t('Probá elegirlo de nuevo.', 'Tente escolhê-lo de novo.', 'Try choosing it again.'),
  column: t('Columna', 'Coluna', 'Column'),
} as const

export const Source = ({ draft, change }: ImportProps) => {
  const { start } = usePanel()
  const [problem, setProblem] = useState<{ readonly problem: string; readonly next: string }>()
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const take = async (source: string | Uint8Array, file: string) => {
    setBusy(true)
    setProblem(undefined)
    // A long list takes a moment to read: let the button say so first.
    await new Promise((resolve) => setTimeout(resolve, 30))
    const list = readList(source, hereOf(start, draft.area, Date.now()), say(W.column))
    setBusy(false)
    if (!list.ok) setProblem({ problem: say(list.problem), next: say(list.next) })
    else change({ step: 'look', list: list.value, columns: list.value.columns, file, answers: new Map(), known: undefined })
  }
  const takeFile = async (file: File | undefined) => {
    if (!file) return
    const bytes = await file.arrayBuffer().catch(() => undefined)
    if (bytes) await take(new Uint8Array(bytes), file.name)
    else setProblem({ problem: say(W.unreadable), next: say(W.unreadableNext) })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button below is the one for the keyboard
    <div
      class={over ? 'drop over stack' : 'drop stack'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void takeFile(event.dataTransfer?.files[0])
      }}
    >
      <Last change={change} />
      <p>{say(W.how)}</p>
      <Field
        label={say(W.paste)}
        placeholder={say(W.example)}
        rows={7}
        value={draft.pasted}
        name="pasted"
        onInput={(pasted) => change({ pasted })}
      />
      {problem && <TroubleCard trouble={problem} />}
      <Button look="main" wide busy={busy} disabled={draft.pasted.trim() === ''} onClick={() => take(draft.pasted, '')} name="read-list">
        {say(W.read)}
      </Button>
      <p class="or">{say(W.or)}</p>
      <input
        ref={input}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values"
        data-name="file"
        onChange={(event) => {
          void takeFile(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <button type="button" class="drop-zone" onClick={() => input.current?.click()}>
        <Icon name="file" size={22} />
        <strong>{say(W.choose)}</strong>
        <span>{say(W.drop)}</span>
      </button>
    </div>
  )
}
