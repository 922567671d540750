/** Shows what the server says, keeps it on screen while it is asked again, and asks again as time passes. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { CallName, InputOf, ValueOf } from '../../app/api'
import { call, type Trouble } from './call'
import { deedsSoFar, lastCommit } from './news'
import { fromShelf, toShelf } from './shelf'

interface Latest<N extends CallName> {
  question: string
  input: InputOf<N> | undefined
  round: number
  misses: number
  /** How far the file had come when the last answer was asked for. */
  commit: number | undefined
  /** How much had been done here by then. */
  deeds: number
  /** When it was last asked or answered, in epoch milliseconds. */
  at: number
}

interface Seen<V> {
  /** The last answer to this very question. */
  readonly value: V | undefined
  readonly trouble: Trouble | undefined
  /** When the value came, in epoch milliseconds; 0 before. */
  readonly at: number
}

export interface Read<V> extends Seen<V> {
  readonly busy: boolean
  /** Because somebody asked; resolves when the answer is on its way to the screen. */
  reload(): Promise<void>
  /** Because it may have changed: says nothing if it does not work at once. */
  refresh(): Promise<void>
}

/** A look that fails by itself is tried again by itself; only so many in a row are worth a word. */
const MISSES = 3
/** Answers to earlier questions that are shown at once when the question comes back, and then refreshed. */
const REMEMBERED = 20

const withAnswer = <V>(all: ReadonlyMap<string, Seen<V>>, question: string, seen: Seen<V>): ReadonlyMap<string, Seen<V>> => {
  const others = [...all].filter(([one]) => one !== question).slice(1 - REMEMBERED)
  return new Map([...others, [question, seen]])
}

/** How often it is looked whether there is news, in ms: a look into this page's own memory. */
const LISTENS = 1_000

/**
 * `every`: the least milliseconds between answers, which are asked for while the page is visible and the file has changed, and sooner
 * after something was done here; 0 asks once.
 * `input` undefined asks nothing. `later`: what is there already is fresh, so the first question waits as long as any other.
 */
export const useRead = <N extends CallName>(name: N, input: InputOf<N> | undefined, every = 0, later = false): Read<ValueOf<N>> => {
  const question = input === undefined ? '' : JSON.stringify(input)
  const [all, setAll] = useState<ReadonlyMap<string, Seen<ValueOf<N>>>>(new Map())
  const [busy, setBusy] = useState(input !== undefined && !later)
  const latest = useRef<Latest<N>>({ question, input, round: 0, misses: 0, commit: undefined, deeds: deedsSoFar(), at: Date.now() })
  latest.current.question = question
  latest.current.input = input

  const look = useCallback(
    async (byItself: boolean): Promise<void> => {
      const asked = latest.current
      if (asked.input === undefined) return
      asked.round += 1
      asked.at = Date.now()
      const { round, question: now } = asked
      const commit = lastCommit()
      asked.deeds = deedsSoFar()
      if (!byItself) setBusy(true)
      const answer = await call(name, asked.input)
      // An answer that was overtaken by a newer question is about somebody else.
      if (asked.round !== round || asked.question !== now) return
      setBusy(false)
      asked.misses = answer.ok ? 0 : asked.misses + 1
      asked.commit = answer.ok ? commit : undefined
      asked.at = Date.now()
      if (answer.ok) toShelf(name, now, answer.value, Date.now())
      setAll((before) => {
        if (answer.ok) return withAnswer(before, now, { value: answer.value, trouble: undefined, at: Date.now() })
        const seen = before.get(now)
        if (byItself && seen?.value !== undefined && asked.misses < MISSES) return before
        return withAnswer(before, now, { value: seen?.value, trouble: answer, at: seen?.at ?? 0 })
      })
    },
    [name],
  )
  const reload = useCallback(() => look(false), [look])
  const refresh = useCallback(() => look(true), [look])

  useEffect(() => {
    if (question === '' || later) return
    const kept = fromShelf(name, question, Date.now())
    if (kept === undefined) void reload()
    else {
      setBusy(false)
      setAll((before) => withAnswer(before, question, { value: kept, trouble: undefined, at: Date.now() }))
    }
  }, [name, question, later, reload])

  useEffect(() => {
    if (every === 0 || question === '') return
    const timer = setInterval(() => {
      const { at, commit, deeds } = latest.current
      const isNews = commit === undefined || commit !== lastCommit()
      const isTime = Date.now() - at >= every || deeds !== deedsSoFar()
      if (isNews && isTime && document.visibilityState === 'visible') void look(true)
    }, LISTENS)
    return () => clearInterval(timer)
  }, [every, question, look])

  const seen = all.get(question)
  return { value: seen?.value, trouble: seen?.trouble, at: seen?.at ?? 0, busy, reload, refresh }
}
