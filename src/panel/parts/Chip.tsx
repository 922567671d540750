/** A state in one or two words; the colour only repeats what the words say. */
import { Icon, type IconName } from './Icon'

export type Tone = 'good' | 'warn' | 'bad' | 'quiet'

const ICONS: Readonly<Record<Tone, IconName>> = { good: 'check', warn: 'clock', bad: 'warn', quiet: 'dash' }

export const Chip = ({
  tone,
  children,
  icon = ICONS[tone],
}: {
  readonly tone: Tone
  readonly children: string
  readonly icon?: IconName
}) => (
  <span class={`chip ${tone}`}>
    <Icon name={icon} size={13} />
    {children}
  </span>
)
