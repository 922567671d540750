/** What a view is for and what one can do there, below its title. */
import { t } from '../../kernel/text'
import { say } from '../language'
import type { RouteName } from '../shell/routes'
import { guideOf } from './guide'
import { helpOf } from './texts'

const W = { more: t('Más en la guía', 'Mais no guia', 'More in the guide') } as const

export const Help = ({ name }: { readonly name: RouteName }) => {
  const { what, can, page } = helpOf(name)
  return (
    <section class="card help" data-name="help-card">
      <p>{say(what)}</p>
      <ul>
        {can.map((one) => (
          <li key={one.es}>{say(one)}</li>
        ))}
      </ul>
      <a href={guideOf(page)} target="_blank" rel="noreferrer">
        {say(W.more)}
      </a>
    </section>
  )
}
