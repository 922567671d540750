/** A thing of its own among others, with a heading when it needs one. */
import type { ComponentChildren } from 'preact'

interface Props {
  readonly title?: string | undefined
  readonly tone?: 'plain' | 'warn' | 'bad' | 'good' | 'quiet'
  readonly aside?: ComponentChildren
  readonly children?: ComponentChildren
}

export const Card = ({ title, tone = 'plain', aside, children }: Props) => (
  <section class={`card ${tone}`}>
    {title !== undefined && (
      <div class="card-head">
        <h2>{title}</h2>
        {aside}
      </div>
    )}
    {children}
  </section>
)
