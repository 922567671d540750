/** One message: how it looks, whether it can be sent, and which columns fill its gaps. */
import type { MappingInput, TemplateCard } from '../../app/api'
import { QUALITY_WORDS } from '../../domain/templates/explain'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { gapsOf } from '../mapping/gaps'
import { MappingForm } from '../mapping/MappingForm'
import { sampleBubble } from '../mapping/sample'
import { sameMapping, suggestMapping } from '../mapping/suggest'
import { useContactsColumns } from '../mapping/useContactsColumns'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Chip } from '../parts/Chip'
import { Empty } from '../parts/Empty'
import { PhonePreview } from '../parts/PhonePreview'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { Charge } from './Charge'
import { draftOf, LANGUAGES } from './drafts'
import { OnRow } from './OnRow'
import { toneOf } from './words'

const W = {
  gone: t('Este mensaje ya no está', 'Esta mensagem já não está', 'This message is no longer there'),
  gaps: t('¿Con qué se completa?', 'Com o que se completa?', 'What fills the gaps?'),
  gapsHelp: t(
    'Elegí la columna de Contactos que va en cada lugar. Se usa en todos los envíos.',
    'Escolha a coluna de Contatos que vai em cada lugar. É usada em todos os envios.',
    'Choose the column of Contacts for each place. It is used in all sends.',
  ),
  save: t('Guardar', 'Salvar', 'Save'),
  saved: t('Está guardado.', 'Está salvo.', 'It is saved.'),
  again: t('Corregir y volver a pedir', 'Corrigir e pedir de novo', 'Correct and ask again'),
  copy: t('Copiar a otro idioma', 'Copiar para outro idioma', 'Copy to another language'),
} as const

const Mapping = ({
  card,
  headings,
  reload,
}: {
  readonly card: TemplateCard
  readonly headings: readonly string[]
  reload(): Promise<void>
}) => {
  const { toast } = usePanel()
  const act = useAct()
  const draft = useKept<MappingInput | undefined>(`mapping ${card.id}`, undefined)
  const mapping = draft.value ?? suggestMapping(card.info, card.mapping, headings)
  const isSaved = sameMapping(card.info, mapping, card.mapping)
  const save = async () => {
    const answer = await act.run('templates.map', { id: card.id, mapping })
    if (!answer?.ok) return
    toast(answer.value.says)
    await reload()
    draft.forget()
  }
  return (
    <>
      <PhonePreview bubble={sampleBubble(card.info, mapping)} />
      <OnRow card={card} mapping={mapping} />
      {gapsOf(card.info).length > 0 && (
        <Card title={say(W.gaps)}>
          <p class="soft">{say(W.gapsHelp)}</p>
          <MappingForm info={card.info} mapping={mapping} headings={headings} change={draft.set} />
          {act.trouble && <TroubleCard trouble={act.trouble} />}
          {isSaved ? (
            <p class="soft">{say(W.saved)}</p>
          ) : (
            <Button look="main" wide busy={act.busy} onClick={save} name="save-mapping">
              {say(W.save)}
            </Button>
          )}
        </Card>
      )}
    </>
  )
}

/** The first one that is another language altogether; the form lets it be changed. */
const otherLanguage = (language: string): string => LANGUAGES.find(({ value }) => value.slice(0, 2) !== language.slice(0, 2))?.value ?? 'en'

export const Template = ({ given }: { readonly given: { readonly id: string }; readonly shown: boolean }) => {
  const { go } = usePanel()
  const list = useRead('templates.list', {})
  const columns = useContactsColumns()
  const trouble = list.trouble ?? columns.trouble
  const again = () => (list.trouble ? void list.reload() : columns.again())
  if (!list.value) return trouble ? <TroubleCard trouble={trouble} again={again} /> : <Skeleton lines={5} />
  const card = list.value.templates.find(({ id }) => id === given.id)
  if (!card) return <Empty icon="template" title={say(W.gone)} />
  const { info } = card
  return (
    <div class="stack">
      <div>
        <h2>{card.title}</h2>
        <p class="chip-line">
          <Chip tone={toneOf(card)}>{card.status}</Chip>
        </p>
        <Charge card={card} reload={list.reload} />
        {card.reason !== '' && <p class="small">{card.reason}</p>}
        {card.next !== '' && <p class="small soft">{card.next}</p>}
        {info.quality !== 'unknown' && card.reason === '' && <p class="small soft">{say(QUALITY_WORDS[info.quality])}</p>}
      </div>
      {trouble && <TroubleCard trouble={trouble} again={again} />}
      {columns.headings ? (
        <Mapping card={card} headings={columns.headings} reload={list.reload} />
      ) : (
        <>
          <PhonePreview bubble={sampleBubble(info, card.mapping)} />
          {!trouble && <Skeleton />}
        </>
      )}
      {info.status === 'rejected' && (
        <Button look="main" wide onClick={() => go('writing', { template: draftOf(card, info.language, true) })} name="correct">
          {say(W.again)}
        </Button>
      )}
      <Button
        icon="copy"
        onClick={() => go('writing', { template: draftOf(card, otherLanguage(info.language), false) })}
        name="copy-language"
      >
        {say(W.copy)}
      </Button>
    </div>
  )
}
