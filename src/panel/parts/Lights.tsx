/** The state of each thing that must work, in a mark, a name and a sentence, with what to do where it does not. */
import type { Light } from '../../app/api'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Icon, type IconName } from './Icon'

const MARKS: Readonly<Record<Light['state'], { readonly icon: IconName; readonly words: Text }>> = {
  good: { icon: 'check', words: t('Bien', 'Bem', 'Fine') },
  warning: { icon: 'clock', words: t('Para mirar', 'Para olhar', 'To look at') },
  bad: { icon: 'warn', words: t('No anda', 'Não funciona', 'Not working') },
  off: { icon: 'dash', words: t('Apagado', 'Desligado', 'Off') },
}

export const Lights = ({ lights }: { readonly lights: readonly Light[] }) => (
  <ul class="lights">
    {lights.map(({ name, state, says, next }) => (
      <li key={name} class={`light ${state}`} data-state={state}>
        <span class="light-mark" role="img" aria-label={say(MARKS[state].words)} title={say(MARKS[state].words)}>
          <Icon name={MARKS[state].icon} size={14} />
        </span>
        <span>
          <strong>{name}</strong>
          <span class="light-says">{says}</span>
          {next !== '' && state !== 'good' && <span class="light-next">{next}</span>}
        </span>
      </li>
    ))}
  </ul>
)
