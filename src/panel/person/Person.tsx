/** The person of the chosen row, kept fresh while somebody looks. */
import type { InputOf } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import type { Nothing, Subject } from '../shell/routes'
import { Answer } from './Answer'
import { Chat } from './Chat'
import { Head } from './Head'
import { Resume } from './Resume'
import { useAnswer } from './useAnswer'

const W = {
  choose: t('Elegí una persona', 'Escolha uma pessoa', 'Choose a person'),
  chooseText: t(
    'Tocá una fila en Contactos, Mensajes o Por salir y acá vas a ver la conversación.',
    'Toque em uma linha de Contatos, Mensagens ou Por sair e aqui você vai ver a conversa.',
    'Click a row in Contacts, Messages or Upcoming and the conversation shows here.',
  ),
  again: t('Mirar de nuevo', 'Olhar de novo', 'Look again'),
  nobody: t('En esta fila no hay nadie', 'Nesta linha não há ninguém', 'Nobody stands in this row'),
  nobodyText: t(
    'Escribí un nombre y un teléfono en la fila, o elegí otra.',
    'Escreva um nome e um telefone na linha, ou escolha outra.',
    'Write a name and a phone in the row, or choose another.',
  ),
} as const

/** Each look costs some reads of the file, of which a person has 60 a minute (Sheets API quota). */
const REFRESHED = 15_000

const inputOf = (given: Subject | Nothing): InputOf<'person.read'> | undefined => {
  if ('id' in given && typeof given.id === 'string') return { id: given.id }
  return 'row' in given && typeof given.row === 'number' && typeof given.sheetId === 'number'
    ? { sheetId: given.sheetId, row: given.row }
    : undefined
}

export const Person = ({ given, shown }: { readonly given: Subject | Nothing; readonly shown: boolean }) => {
  const input = inputOf(given)
  const found = useRead('person.read', input)
  // Once somebody is known, asking by id costs less than asking who stands in a row.
  const known = found.value ? { id: found.value.id } : undefined
  const again = useRead('person.read', known, shown ? REFRESHED : 0, true)
  const read = again.at > found.at ? again : found
  const card = read.value ?? undefined
  const trouble = again.trouble ?? found.trouble
  const reload = known ? again.reload : found.reload
  const answer = useAnswer(card, known ? again.refresh : found.refresh)
  if (!input) return <Empty icon="person" title={say(W.choose)} text={say(W.chooseText)} />
  if (found.value === null) {
    return (
      <Empty icon="person" title={say(W.nobody)} text={say(W.nobodyText)}>
        <Button icon="refresh" busy={found.busy} onClick={found.reload}>
          {say(W.again)}
        </Button>
      </Empty>
    )
  }
  if (!card) return trouble ? <TroubleCard trouble={trouble} again={found.reload} busy={found.busy} /> : <Skeleton lines={7} />
  return (
    <div class="person">
      <Head card={card} reload={reload} />
      {trouble && <TroubleCard trouble={trouble} again={reload} busy={read.busy} />}
      <Chat card={card} leaving={answer.leaving} shown={shown} />
      {card.open.now ? <Answer card={card} answer={answer} /> : <Resume card={card} answer={answer} />}
    </div>
  )
}
