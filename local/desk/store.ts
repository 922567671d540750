/** A value that components can watch: read it, replace parts of it, be told when it changed. */
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'

export interface Store<S extends object> {
  get(): S
  set(change: Partial<S>): void
  subscribe(listener: () => void): () => void
}

export const storeOf = <S extends object>(initial: S): Store<S> => {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change }
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Renders again only when what `select` picks is another value. */
export const useStore = <S extends object, V>(store: Store<S>, select: (state: S) => V): V => {
  const [, again] = useReducer<number, void>((count) => count + 1, 0)
  const value = select(store.get())
  const latest = useRef({ select, value })
  latest.current = { select, value }
  useLayoutEffect(() => {
    const check = () => {
      if (!Object.is(latest.current.select(store.get()), latest.current.value)) again()
    }
    check()
    return store.subscribe(check)
  }, [store])
  return value
}
