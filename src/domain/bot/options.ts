/** What can be chosen at a step now: words of its own, a list of another feature, or what the step before offers. */
import { nameKey } from '../calendar/fold'
import type { OptionPart, Step } from './script'
import type { Session } from './session'
import type { Offered } from './show'
import type { Around } from './turn'

/** `undefined` when a list of another feature is empty or unknown: the question cannot be asked. */
export const optionsOf = (step: Step, session: Session, around: Around): readonly Offered[] | undefined => {
  const of = (part: OptionPart): readonly Offered[] => {
    switch (part.from) {
      case 'words':
        return [{ id: nameKey(part.title), title: part.title, step: step.key }]
      case 'source':
        return (around.choices(part.source) ?? []).map((option) => ({ ...option, step: step.key }))
      case 'before': {
        const before = around.script.steps.get(session.step)
        return before && before.key !== step.key ? (optionsOf(before, session, around) ?? []) : []
      }
    }
  }
  const parts = step.options.map(of)
  const missing = step.options.some((part, at) => part.from === 'source' && parts[at]?.length === 0)
  return missing ? undefined : parts.flat()
}
