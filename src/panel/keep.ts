/** What a person typed outlives the screen it was typed in: closed, moved away from or broken, it is there when they come back. */
import { useCallback, useReducer } from 'preact/hooks'

const kept = new Map<string, unknown>()

export interface Kept<T> {
  readonly value: T
  set(change: T | ((before: T) => T)): void
  /** Once it has been sent or thrown away. */
  forget(): void
}

/** `name` tells one draft from another and is used for one type only. Only in memory: nothing personal stays in the browser. */
export const useKept = <T>(name: string, initial: T): Kept<T> => {
  const [, again] = useReducer<number, void>((count) => count + 1, 0)
  const read = useCallback((): T => {
    const isMine = (value: unknown): value is T => value !== undefined
    const value = kept.get(name)
    return isMine(value) ? value : initial
  }, [name, initial])
  return {
    value: read(),
    set: (change) => {
      kept.set(name, change instanceof Function ? change(read()) : change)
      again()
    },
    forget: () => {
      kept.delete(name)
      again()
    },
  }
}
