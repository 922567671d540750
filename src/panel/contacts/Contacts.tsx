/** Everybody: find somebody while typing, bring people in, and work on groups and on the rows chosen in the grid. */

import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { usePanel } from '../shell/panel'
import { Labels } from './Labels'
import { Segments } from './Segments'
import { find } from './search'
import { usePeople } from './usePeople'

const W = {
  search: t('Buscar por nombre, teléfono o etiqueta', 'Buscar por nome, telefone ou etiqueta', 'Search by name, phone or label'),
  add: t('Agregar persona', 'Adicionar pessoa', 'Add a person'),
  bring: t('Importar lista', 'Importar lista', 'Import a list'),
  none: t('Nadie con eso.', 'Ninguém com isso.', 'Nobody like that.'),
  fresh: t('Actualizar la lista', 'Atualizar a lista', 'Refresh the list'),
} as const

/** As many as one reads through; whoever has more types another letter. */
const SHOWN = 25
const more = (count: number) =>
  t(`Y ${count} más: escribí otra letra.`, `E mais ${count}: escreva outra letra.`, `And ${count} more: type another letter.`)
const many = (count: number) => t(`${count} personas en Contactos`, `${count} pessoas em Contatos`, `${count} people in Contacts`)
const one = t('1 persona en Contactos', '1 pessoa em Contatos', '1 person in Contacts')

const Results = ({ people, query }: { readonly people: ReturnType<typeof usePeople>; readonly query: string }) => {
  const { go } = usePanel()
  if (!people.index) return people.trouble ? <TroubleCard trouble={people.trouble} again={people.load} busy={people.busy} /> : <Skeleton />
  if (query.trim() === '') {
    const all = people.index.people.length
    return <p class="soft small">{say(all === 1 ? one : many(all))}</p>
  }
  const { found, count } = find(people.index, query, SHOWN)
  return (
    <>
      <ul class="people found" aria-label={say(W.search)}>
        {found.map(({ id, name, phone, labels, state }) => (
          <li key={id}>
            <button type="button" class="person-row" onClick={() => go('person', { id })}>
              <span class="person-line">
                <strong>{name || phone}</strong>
                <span class="soft small">{state}</span>
              </span>
              <span class="one-line">{[phone, labels].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="soft small" role="status">
        {count === 0 ? say(W.none) : count > SHOWN ? say(more(count - SHOWN)) : ''}
      </p>
    </>
  )
}

export const Contacts = ({ shown }: { readonly shown: boolean }) => {
  const { go } = usePanel()
  const query = useKept('search', '')
  const people = usePeople(shown)
  return (
    <div class="stack">
      <Field label={say(W.search)} value={query.value} name="search" onInput={query.set} />
      <Results people={people} query={query.value} />
      <div class="actions">
        <Button icon="plus" onClick={() => go('addPerson', {})} name="add-person">
          {say(W.add)}
        </Button>
        <Button icon="import" onClick={() => go('import', {})} name="to-import">
          {say(W.bring)}
        </Button>
      </div>
      <Labels />
      <Segments shown={shown} />
      <div class="actions">
        <Button look="quiet" icon="refresh" busy={people.busy} onClick={people.load}>
          {say(W.fresh)}
        </Button>
      </div>
    </div>
  )
}
