/** The places that other features fill: who says what a message is about, who chooses an owner, who wants to know of every change. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { slot } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import type { Instant } from '../../kernel/time'
import type { Answer, Heard } from '../inbox/slots'
import type { TaskChanged, TaskWanted } from './events'
import type { taskTruth } from './tables'

/** A task as the hidden record tells it. */
export type Task = RecordOf<typeof taskTruth>

/** What a message comes to, with the rule that decided. */
export type Classified =
  | {
      readonly as: 'task'
      readonly wanted: TaskWanted
      readonly acts?: readonly Act[]
      /** Said to the person in place of the usual acknowledgement. */
      readonly reply?: NonNullable<Answer['reply']>
    }
  | { readonly as: 'ignored'; readonly rule: string; readonly acts?: readonly Act[] }

/** A topic by its name, with the area that attends it. */
export interface Topics {
  named(state: State, name: string): { readonly name: string; readonly area: string } | undefined
}
export const taskTopics = slot<Topics>('tasks.topics')

/**
 * `protected`: before the bot and before an open task is added to; `open`: of somebody with an open task; `handed`: the bot passes
 * it to a person; `rule`: after the bot; `fallback`: when nobody else took it.
 */
export interface Classifier {
  readonly phase: 'protected' | 'open' | 'handed' | 'rule' | 'fallback'
  classify(state: State, heard: Heard, ctx: Ctx): Classified | undefined
}
/** The first of a phase that knows decides. A message of somebody with an open task never gets to `rule` and `fallback`. */
export const taskClassifier = slot<Classifier>('tasks.classifier')

/** Told of every change in its own commit, in order, after the rows have changed; `task` is the record as it is now. */
export interface TaskFollower {
  readonly name: string
  follow(state: State, task: Task, change: TaskChanged, ctx: Ctx): readonly Act[]
}
export const taskFollower = slot<TaskFollower>('tasks.follower')

/**
 * `explained`: one sentence a candidate, so that a person sees why it was not somebody else. `returnAfter`: business minutes after
 * which it goes to the next one if nobody began; 0 leaves it. `tryAt`: when it may go on by itself.
 */
export type Routed =
  | { readonly to: string; readonly reason: string; readonly explained: readonly string[]; readonly returnAfter: number }
  | { readonly to: null; readonly reason: string; readonly explained: readonly string[]; readonly tryAt: Instant }
export interface Router {
  /** `not`: who had it and did not act. */
  route(state: State, task: Task, not: readonly string[], ctx: Ctx): Routed
}
/** The first filling chooses. */
export const taskRouter = slot<Router>('tasks.router')
