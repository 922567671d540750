/** What Meta did not take of several texts, each with why and what to do. */
import type { ValueOf } from '../../app/api'

export const Refused = ({ refused }: { readonly refused: ValueOf<'templates.submit'>['refused'] }) =>
  refused.length === 0 ? null : (
    <ul class="problems" role="alert">
      {refused.map(({ name, problem, next }) => (
        <li key={name}>
          <strong>
            {name}: {problem}
          </strong>
          <span>{next}</span>
        </li>
      ))}
    </ul>
  )
