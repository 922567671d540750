/** The row at the top: the rooms of the panel, the one we are in marked for eyes and ears. */
import type { Text } from '../../kernel/text'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Icon, type IconName } from '../parts/Icon'
import type { RouteName } from './routes'

export interface Tab {
  readonly name: RouteName
  readonly icon: IconName
  readonly label: Text
}

const W = { rooms: t('Secciones de Hilo', 'Seções do Hilo', 'Sections of Hilo') } as const

interface Props {
  readonly tabs: readonly Tab[]
  readonly current: RouteName
  choose(name: RouteName): void
}

export const Tabs = ({ tabs, current, choose }: Props) => (
  <nav class="tabs" aria-label={say(W.rooms)}>
    {tabs.map(({ name, icon, label }) => (
      <button
        key={name}
        type="button"
        class="tab"
        data-tab={name}
        aria-current={name === current ? 'page' : undefined}
        onClick={() => choose(name)}
      >
        <Icon name={icon} size={20} />
        <span>{say(label)}</span>
      </button>
    ))}
  </nav>
)
