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

const loadMails = async (): Promise<void> => {
  const mails = await world.mails()
  if (mails.ok) activity.set({ mails: newestFirst(mails.value) })
}

export const loadActivity = async (): Promise<void> => {
  const [executions] = await Promise.all([world.executions(), loadMails()])
  if (executions.ok) activity.set({ executions: newestFirst(executions.value) })
}

/** Many runs end together when time is moved; their mails are fetched once. */
const GATHER_MS = 400
let gathering: ReturnType<typeof setTimeout> | undefined

/** An execution began or ended: the newest on top; what it mailed comes with its end. */
export const heardExecution = (execution: Execution): void => {
  const rest = activity.get().executions.filter((each) => each.id !== execution.id)
  activity.set({ executions: [execution, ...rest].slice(0, KEPT) })
  if (execution.outcome === 'running') return
  clearTimeout(gathering)
  gathering = setTimeout(() => void loadMails(), GATHER_MS)
}
