/** The same person in two rows: the other one is found by name or phone, both are seen as one before they are joined, and it can be undone. */
import { useState } from 'preact/hooks'
import type { PersonCard } from '../../app/api'
import { t } from '../../kernel/text'
import { type Found, find } from '../contacts/search'
import { twinsOf } from '../contacts/twins'
import { forgetPeople, usePeople } from '../contacts/usePeople'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Details } from '../parts/Details'
import { Field } from '../parts/Field'
import { Skeleton } from '../parts/Skeleton'
import { Sure } from '../parts/Sure'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'

const W = {
  title: t('¿Está dos veces?', 'Está duas vezes?', 'Here twice?'),
  search: t('Buscá la otra fila', 'Procure a outra linha', 'Find the other row'),
  maybe: t('Puede ser:', 'Pode ser:', 'It may be:'),
  will: t(
    'Así queda esta fila. La otra se va, con todo lo que se dijo pasado a esta.',
    'Assim fica esta linha. A outra sai, com tudo o que se disse passado a esta.',
    'This is what the row will be. The other one goes; all that was said moves here.',
  ),
  join: t('Juntar', 'Juntar', 'Join'),
  undo: t('Separarlas de nuevo', 'Separar de novo', 'Take them apart again'),
} as const
const joined = (at: string) => t(`Se juntó con otra fila ${at}.`, `Juntou-se com outra linha ${at}.`, `Joined with another row ${at}.`)
const SHOWN = 6

interface Props {
  readonly card: PersonCard
  reload(): Promise<void>
}

const Preview = ({ card, other, reload, cancel }: Props & { readonly other: Found; cancel(): void }) => {
  const { toast } = usePanel()
  const act = useAct()
  const { value, trouble, reload: again } = useRead('merge.look', { id: card.id, other: other.id })
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={again} /> : <Skeleton lines={3} />
  const join = async () => {
    const answer = await act.run('merge.join', { id: card.id, other: other.id, mark: value.mark })
    if (!answer?.ok) return again()
    forgetPeople()
    toast(answer.value.says)
    cancel()
    await reload()
  }
  return (
    <>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Sure yes={say(W.join)} name="join-yes" busy={act.busy} onYes={join} onNo={cancel}>
        <p>{say(W.will)}</p>
        <dl class="own">
          {value.lines.map(({ label, value: words }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        {value.notes.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Sure>
    </>
  )
}

const Undo = ({ card, reload }: Props) => {
  const { toast } = usePanel()
  const act = useAct()
  const { value, reload: again } = useRead('merge.last', { id: card.id })
  if (!value?.at) return null
  const undo = async () => {
    const answer = await act.run('merge.undo', { id: card.id })
    if (!answer?.ok) return
    forgetPeople()
    toast(answer.value.says)
    await Promise.all([reload(), again()])
  }
  return (
    <div class="stack">
      <p class="soft">{say(joined(value.at))}</p>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button busy={act.busy} onClick={undo} name="unjoin">
        {say(W.undo)}
      </Button>
    </div>
  )
}

const Choose = ({ card, choose }: { readonly card: PersonCard; choose(other: Found): void }) => {
  const people = usePeople(true)
  const [query, setQuery] = useState('')
  if (!people.index) return people.trouble ? <TroubleCard trouble={people.trouble} again={people.load} /> : <Skeleton lines={2} />
  const likely = twinsOf(people.index, card, SHOWN)
  const found = query.trim() === '' ? likely : find(people.index, query, SHOWN).found.filter(({ id }) => id !== card.id)
  return (
    <>
      <Field label={say(W.search)} value={query} name="twin-search" onInput={setQuery} />
      {query.trim() === '' && likely.length > 0 && <p class="soft small">{say(W.maybe)}</p>}
      <ul class="people found">
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" class="person-row" data-name="twin" onClick={() => choose(one)}>
              <strong>{one.name || one.phone}</strong>
              <span class="one-line">{[one.phone, one.labels].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

export const Twin = ({ card, reload }: Props) => {
  const [open, setOpen] = useState(false)
  const [other, setOther] = useState<Found>()
  return (
    <Details summary={say(W.title)} onOpen={() => setOpen(true)}>
      {open && <Undo key={card.state} card={card} reload={reload} />}
      {open && !other && <Choose card={card} choose={setOther} />}
      {other && <Preview card={card} other={other} reload={reload} cancel={() => setOther(undefined)} />}
    </Details>
  )
}
