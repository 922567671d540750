/** What a service on the main thread knows of the execution that calls it, and how it throws. */
import type { Activity } from '../../time/activity'
import type { User } from '../run/users'
import type { Version } from '../run/version'
import { say, type TextKey } from '../texts'
import type { AuthMode, Thrown } from '../wire'

/** Who started an execution, which decides what it may touch. */
export type Scene = 'web' | 'page' | 'menu' | 'panel' | 'open' | 'simple' | 'trigger' | 'call'

export interface Run {
  readonly id: number
  readonly function: string
  readonly scene: Scene
  readonly authMode: AuthMode
  /** As whom the code runs. */
  readonly user: User
  /** Who is in front, '' when Google does not tell. */
  readonly active: string
  readonly version: Version
  /** The execution under the clock, for what makes it wait. */
  readonly activity: Activity
  /** Tells what the present call has cost. */
  note(work: { readonly cellsRead?: number; readonly cellsWritten?: number; readonly members?: number }): void
}

/** An exception as the script will see it. */
export class ServiceError extends Error {
  constructor(readonly thrown: Thrown) {
    super(thrown.message)
  }
}

export const exception = (message: string): ServiceError => new ServiceError({ name: 'Exception', message })

/** One of Google's own texts in the language of the account. */
export const refusal = (run: { readonly user: User }, key: TextKey, ...values: readonly (string | number)[]): ServiceError =>
  exception(say(run.user.language, key, ...values))

/** The methods of one service for one execution. */
export type ServiceFor<Calls extends object = object> = (run: Run) => Calls
