/** «Qué pasó»: what ran and what was mailed, newest first. */
import type { Execution, Mail } from '../client/shapes'
import { world } from '../client/world'
import { storeOf } from '../store'

interface Activity {
  readonly executions: readonly Execution[]
  readonly mails: readonly Mail[]
}

export const activity = storeOf<Activity>({ executions: [], mails: [] })

/** Shown at most; the host keeps all. */
const KEPT = 200

const newestFirst = <V>(list: readonly V[]): readonly V[] => list.slice(-KEPT).reverse()

export const loadActivity = async (): Promise<void> => {
  const [executions, mails] = await Promise.all([world.executions(), world.mails()])
  if (executions.ok) activity.set({ executions: newestFirst(executions.value) })
  if (mails.ok) activity.set({ mails: newestFirst(mails.value) })
}

/** An execution began or ended: put in its place by id. */
export const heardExecution = (execution: Execution): void => {
  const rest = activity.get().executions.filter((each) => each.id !== execution.id)
  activity.set({ executions: [execution, ...rest].slice(0, KEPT) })
}
