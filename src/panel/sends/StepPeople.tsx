/** Second: who gets it, by rows marked in the grid, by its filter, by conditions, or everybody in a tab. */
import { useEffect } from 'preact/hooks'
import type { AudienceInput } from '../../app/api'
import { countryByIso } from '../../domain/country/country'
import { t } from '../../kernel/text'
import { lang, say } from '../language'
import { suggestMapping, unmapped } from '../mapping/suggest'
import { Button } from '../parts/Button'
import { Choices } from '../parts/Choices'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { Conditions } from './Conditions'
import { conditionsText } from './condition-text'
import { chosenRows } from './draft'
import type { StepProps } from './NewSend'

const W = {
  tab: t('¿De qué pestaña?', 'De qual aba?', 'From which tab?'),
  who: t('¿A quiénes?', 'Para quem?', 'To whom?'),
  all: t('A toda la pestaña', 'A toda a aba', 'Everybody in the tab'),
  visible: t('Lo que muestra el filtro', 'O que o filtro mostra', 'What the filter shows'),
  visibleNote: t(
    'El filtro común de la pestaña; las «vistas de filtro» no se ven desde acá.',
    'O filtro comum da aba; as «visualizações com filtro» não são vistas daqui.',
    'The tab’s own filter; “filter views” cannot be seen from here.',
  ),
  where: t('Quienes cumplan una condición', 'Quem cumprir uma condição', 'Those who meet a condition'),
  chosen: t('Las filas que marqué', 'As linhas que marquei', 'The rows I marked'),
  mark: t(
    'Marcalas en la planilla: acá vas a ver cuáles son.',
    'Marque na planilha: aqui você vai ver quais são.',
    'Mark them in the grid: they show here.',
  ),
  writes: t('Queda escrito así', 'Fica escrito assim', 'Written as'),
  incomplete: t('Elegí una columna y un valor.', 'Escolha uma coluna e um valor.', 'Choose a column and a value.'),
  next: t('Siguiente', 'Seguinte', 'Next'),
} as const

const rowsWords = (count: number) =>
  count === 1 ? t('1 fila', '1 linha', '1 row') : t(`${count} filas`, `${count} linhas`, `${count} rows`)
const marked = (tab: string, from: number, to: number) =>
  from === to
    ? t(`Fila ${from} de «${tab}»`, `Linha ${from} de «${tab}»`, `Row ${from} of “${tab}”`)
    : t(`Filas ${from} a ${to} de «${tab}»`, `Linhas ${from} a ${to} de «${tab}»`, `Rows ${from} to ${to} of “${tab}”`)

const KINDS: readonly AudienceInput['kind'][] = ['all', 'visible', 'where', 'chosen']

export const StepPeople = ({ draft, change, next, template }: StepProps) => {
  const { place, start } = usePanel()
  const tabs = useRead('tabs.list', {})
  const rows = chosenRows(place)
  const list = tabs.value?.tabs ?? []
  const sheetId = draft.sheetId ?? list.find(({ isContacts }) => isContacts)?.sheetId ?? list[0]?.sheetId
  const asked = draft.kind === 'chosen' && rows ? rows.sheetId : sheetId
  const columns = useRead('tabs.columns', asked === undefined ? undefined : { sheetId: asked })
  const { reload } = columns
  useEffect(() => {
    if (draft.kind !== 'visible') return
    // Whoever comes back from the grid may have filtered it anew.
    const again = () => void reload()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [draft.kind, reload])
  const trouble = tabs.trouble ?? columns.trouble
  if (trouble) {
    return (
      <TroubleCard
        trouble={trouble}
        again={() => void (tabs.trouble ? tabs.reload() : columns.reload())}
        busy={tabs.busy || columns.busy}
      />
    )
  }
  if (!tabs.value) return <Skeleton lines={5} />

  const headings = columns.value?.headings ?? []
  const habits = countryByIso(start.country)?.habits ?? { decimal: ',', dates: 'dmy' }
  const conditions = conditionsText(draft.conditions, headings, habits, lang())
  const audience = ((): AudienceInput | undefined => {
    if (draft.kind === 'chosen') return rows && { ...rows, kind: 'chosen', conditions: '' }
    if (sheetId === undefined || draft.kind === undefined) return undefined
    const whole = { sheetId, kind: draft.kind, fromRow: 0, toRow: 0, conditions: '' }
    if (draft.kind !== 'where') return whole
    return conditions.ok && conditions.value !== '' ? { ...whole, conditions: conditions.value } : undefined
  })()

  const proceed = () => {
    if (!audience || !columns.value) return
    const mapping = suggestMapping(template.info, draft.mapping, headings)
    const gaps = unmapped(template.info, mapping).length > 0
    next({ audience, sheetId, mapping, gaps: gaps || draft.gaps })
  }

  const titleOf = (id: number): string => list.find((tab) => tab.sheetId === id)?.title ?? place?.title ?? ''
  const notes: Readonly<Record<AudienceInput['kind'], string>> = {
    all: columns.value ? say(rowsWords(columns.value.rows)) : '',
    visible: columns.value ? `${say(rowsWords(columns.value.visible))}. ${say(W.visibleNote)}` : say(W.visibleNote),
    where: '',
    chosen: rows ? say(marked(titleOf(rows.sheetId), rows.fromRow, rows.toRow)) : say(W.mark),
  }
  return (
    <>
      {list.length > 1 && draft.kind !== 'chosen' && (
        <Select
          label={say(W.tab)}
          value={String(sheetId ?? '')}
          options={list.map(({ sheetId: id, title }) => ({ value: String(id), label: title }))}
          name="tab"
          onChange={(id) => change({ sheetId: Number(id) })}
        />
      )}
      <Choices
        label={say(W.who)}
        choices={KINDS.map((kind) => ({ value: kind, label: say(W[kind]), note: notes[kind] || undefined }))}
        chosen={draft.kind ? [draft.kind] : []}
        onChoose={([kind]) => change({ kind: KINDS.find((one) => one === kind) })}
      />
      {draft.kind === 'where' && (
        <>
          <Conditions conditions={draft.conditions} headings={headings} change={(list) => change({ conditions: list })} />
          <p class={conditions.ok ? 'help' : 'wrong'} role="status">
            {conditions.ok
              ? conditions.value === ''
                ? say(W.incomplete)
                : `${say(W.writes)}: ${conditions.value}`
              : `${say(conditions.problem)} ${say(conditions.next)}`}
          </p>
        </>
      )}
      <Button look="main" wide disabled={!audience || !columns.value} onClick={proceed} name="next">
        {say(W.next)}
      </Button>
    </>
  )
}
