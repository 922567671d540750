/** Who did what in the last days, what stood there before and after: all of it, one kind, or what bears a word; and all of it as a file. */
import { useState } from 'preact/hooks'
import type { InputOf } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { download } from '../parts/download'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { tableOf, withWords } from './audit-lines'

const W = {
  kind: t('Mostrar', 'Mostrar', 'Show'),
  all: t('Todo', 'Tudo', 'All'),
  days: t('De los últimos', 'Dos últimos', 'Of the last'),
  words: t('Buscar', 'Buscar', 'Search'),
  wordsHelp: t(
    'Quién, qué, un nombre o un valor de antes o de después.',
    'Quem, o quê, um nome ou um valor de antes ou de depois.',
    'Who, what, a name, or a value before or after.',
  ),
  none: t('No hay nada.', 'Não há nada.', 'There is nothing.'),
  more: t('Ver más', 'Ver mais', 'Show more'),
  save: t('Descargar como CSV', 'Baixar como CSV', 'Download as CSV'),
  ready: t('El archivo está en tus descargas.', 'O arquivo está nos seus downloads.', 'The file is in your downloads.'),
  person: t('Ver persona', 'Ver pessoa', 'See the person'),
  usual: t('lo de siempre', 'o de sempre', 'the usual'),
  empty: t('vacío', 'vazio', 'empty'),
} as const
const DAYS = [7, 30, 90, 365] as const
const dayWords = (days: number): string => say(t(`${days} días`, `${days} dias`, `${days} days`))
const PAGE = 50

export const Audit = () => {
  const { toast, go } = usePanel()
  const [kind, setKind] = useState<InputOf<'audit.list'>['kind']>('')
  const [days, setDays] = useState<number>(DAYS[0])
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(PAGE)
  const { value, trouble, reload } = useRead('audit.list', { kind, days })
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} /> : <Skeleton lines={2} />
  const found = withWords(value.lines, typed)
  const save = () => {
    download('historial.csv', 'text/csv', tableOf(found, say))
    toast(say(W.ready))
  }
  return (
    <div class="stack">
      <Select
        label={say(W.kind)}
        value={kind}
        options={[{ value: '', label: say(W.all) }, ...value.kinds.map(({ key, name }) => ({ value: key, label: name }))]}
        name="audit-kind"
        onChange={(chosen) => setKind(value.kinds.find(({ key }) => key === chosen)?.key ?? '')}
      />
      <Select
        label={say(W.days)}
        value={String(days)}
        options={DAYS.map((one) => ({ value: String(one), label: dayWords(one) }))}
        name="audit-days"
        onChange={(chosen) => setDays(Number(chosen))}
      />
      <Field label={say(W.words)} help={say(W.wordsHelp)} value={typed} name="audit-words" onInput={setTyped} />
      {found.length === 0 && <p class="soft">{say(W.none)}</p>}
      <ol class="history">
        {found.slice(0, shown).map(({ at, who, says, about, personId, before, after }, place) => (
          <li key={`${place} ${at} ${says} ${about}`}>
            <span>{says}</span>
            {(before !== '' || after !== '') && (
              <span class="small">
                {before || say(kind === 'settings' ? W.usual : W.empty)} → {after || say(W.empty)}
              </span>
            )}
            <span class="soft small">{[at, who, about].filter(Boolean).join(' · ')}</span>
            {personId !== '' && (
              <button type="button" class="link" onClick={() => go('person', { id: personId })}>
                {say(W.person)}
              </button>
            )}
          </li>
        ))}
      </ol>
      {found.length > shown && <Button onClick={() => setShown(shown + PAGE)}>{say(W.more)}</Button>}
      {found.length > 0 && (
        <Button icon="file" onClick={save} name="audit-save">
          {say(W.save)}
        </Button>
      )}
    </div>
  )
}
