/** All the messages WhatsApp knows of, the usable ones first. */
import type { TemplateCard } from '../../app/api'
import { CATEGORY_WORDS, QUALITY_WORDS } from '../../domain/templates/explain'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Chip } from '../parts/Chip'
import { Empty } from '../parts/Empty'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { titleAmong } from './titles'
import { toneOf } from './words'

const W = {
  sync: t('Traer de WhatsApp', 'Trazer do WhatsApp', 'Bring from WhatsApp'),
  what: t(
    'Son los mensajes que WhatsApp aprobó: los únicos con los que se puede empezar una conversación.',
    'São as mensagens que o WhatsApp aprovou: as únicas com que se pode começar uma conversa.',
    'These are the messages that WhatsApp approved: the only ones that can start a conversation.',
  ),
  write: t('Nueva plantilla', 'Novo modelo', 'New template'),
  none: t('Todavía no hay mensajes', 'Ainda não há mensagens', 'There are no messages yet'),
  noneText: t(
    'Escribí una, o traé las que ya tengas aprobadas en WhatsApp.',
    'Escreva um, ou traga os que já tem aprovados no WhatsApp.',
    'Write one, or bring those already approved in WhatsApp.',
  ),
} as const

const One = ({ card, all }: { readonly card: TemplateCard; readonly all: readonly TemplateCard[] }) => {
  const { go } = usePanel()
  return (
    <li>
      <button type="button" class="card template-row" onClick={() => go('template', { id: card.id })}>
        <span class="person-line">
          <strong>{titleAmong(card, all)}</strong>
          <Chip tone={toneOf(card)}>{card.status}</Chip>
        </span>
        <span class="two-lines">{card.info.body}</span>
        <span class="soft small">
          {say(CATEGORY_WORDS[card.info.category])}
          {card.info.quality !== 'unknown' && ` · ${say(QUALITY_WORDS[card.info.quality])}`}
        </span>
        {!card.usable && card.reason !== '' && <span class="why">{card.reason}</span>}
        {!card.usable && card.next !== '' && <span class="small">{card.next}</span>}
      </button>
    </li>
  )
}

export const Templates = () => {
  const { toast, go } = usePanel()
  const { value, trouble, busy, reload } = useRead('templates.list', {})
  const act = useAct()
  const sync = async () => {
    const answer = await act.run('templates.sync', {})
    if (!answer?.ok) return
    toast(answer.value.says)
    await reload()
  }
  const bring = (
    <Button icon="refresh" busy={act.busy} onClick={sync} name="sync">
      {say(W.sync)}
    </Button>
  )
  const write = (
    <Button look="main" icon="plus" onClick={() => go('library', {})} name="new-template">
      {say(W.write)}
    </Button>
  )
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={6} />
  const cards = [...value.templates].sort((one, other) => Number(other.usable) - Number(one.usable))
  return (
    <div class="stack">
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {trouble && <TroubleCard trouble={trouble} again={reload} busy={busy} />}
      {cards.length === 0 ? (
        <Empty icon="template" title={say(W.none)} text={say(W.noneText)}>
          {write}
          {bring}
        </Empty>
      ) : (
        <>
          <p class="soft">{say(W.what)}</p>
          {write}
          <ul class="cards">
            {cards.map((card) => (
              <One key={card.id} card={card} all={cards} />
            ))}
          </ul>
          {bring}
        </>
      )}
    </div>
  )
}
