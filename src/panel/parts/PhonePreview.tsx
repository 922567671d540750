/** A message as it will look on the phone of whoever gets it. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Rich } from './Rich'

export interface Bubble {
  readonly header: string | null
  readonly body: string
  readonly footer: string | null
  readonly buttons: readonly string[]
}

const W = {
  label: t('Así se ve en el teléfono', 'Assim aparece no telefone', 'How it looks on the phone'),
  buttons: t('Botones', 'Botões', 'Buttons'),
} as const

/** `caption`: whose phone. */
export const PhonePreview = ({ bubble, caption }: { readonly bubble: Bubble; readonly caption?: string | undefined }) => (
  <figure class="phone" aria-label={caption ?? say(W.label)}>
    <div class="bubble theirs">
      {bubble.header && <p class="bubble-title">{bubble.header}</p>}
      <p class="bubble-text">
        <Rich text={bubble.body} />
      </p>
      {bubble.footer && <p class="bubble-foot">{bubble.footer}</p>}
    </div>
    {bubble.buttons.length > 0 && (
      <ul class="bubble-buttons" aria-label={say(W.buttons)}>
        {bubble.buttons.map((button) => (
          <li key={button}>{button}</li>
        ))}
      </ul>
    )}
    {caption && <figcaption>{caption}</figcaption>}
  </figure>
)
