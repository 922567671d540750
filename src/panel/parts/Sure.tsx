/** Asked once more before something that is hard to take back: what it does, and a way out. */
import type { ComponentChildren } from 'preact'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from './Button'
import { Card } from './Card'

const NO = t('No', 'Não', 'No')

interface Props {
  readonly tone?: 'warn' | 'bad'
  readonly yes: string
  readonly no?: string
  readonly name: string
  readonly busy: boolean
  readonly disabled?: boolean
  readonly children: ComponentChildren
  onYes(): void
  onNo(): void
}

export const Sure = ({ tone = 'warn', yes, no = say(NO), name, busy, disabled = false, children, onYes, onNo }: Props) => (
  <Card tone={tone}>
    {children}
    <div class="actions">
      <Button look="danger" busy={busy} disabled={disabled} onClick={onYes} name={name}>
        {yes}
      </Button>
      <Button look="quiet" disabled={busy} onClick={onNo}>
        {no}
      </Button>
    </div>
  </Card>
)
