/** Beside a count, which share of those who could it is. */
import { type Step, sayShare, type Way } from '../../domain/messages/shares'
import { lang } from '../language'

export const Share = ({ way, step }: { readonly way: Way; readonly step: Step }) => {
  const share = sayShare(way, step, lang())
  return share === '' ? null : <span class="soft small">{` · ${share}`}</span>
}
