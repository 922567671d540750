/** Shows what the server says, keeps it on screen while it is asked again, and asks again as time passes. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { CallName, InputOf, ValueOf } from '../../app/api'
import { call, type Trouble } from './call'

interface Seen<V> {
  /** The last answer to this very question. */
  readonly value: V | undefined
  readonly trouble: Trouble | undefined
}

export interface Read<V> extends Seen<V> {
  readonly busy: boolean
  /** Resolves when the answer is on its way to the screen. */
  reload(): Promise<void>
}

/** A look that fails by itself is tried again by itself; only so many in a row are worth a word. */
const MISSES = 3
/** Answers to earlier questions that are shown at once when the question comes back, and then refreshed. */
const REMEMBERED = 20

const withAnswer = <V>(all: ReadonlyMap<string, Seen<V>>, question: string, seen: Seen<V>): ReadonlyMap<string, Seen<V>> => {
  const others = [...all].filter(([one]) => one !== question).slice(1 - REMEMBERED)
  return new Map([...others, [question, seen]])
}

/** `every`: milliseconds between answers while the page is visible; 0 asks once. `input` undefined asks nothing. */
export const useRead = <N extends CallName>(name: N, input: InputOf<N> | undefined, every = 0): Read<ValueOf<N>> => {
  const question = input === undefined ? '' : JSON.stringify(input)
  const [all, setAll] = useState<ReadonlyMap<string, Seen<ValueOf<N>>>>(new Map())
  const [busy, setBusy] = useState(input !== undefined)
  const latest = useRef({ question, input, round: 0, misses: 0 })
  latest.current.question = question
  latest.current.input = input

  const look = useCallback(
    async (byItself: boolean): Promise<void> => {
      const asked = latest.current
      if (asked.input === undefined) return
      asked.round += 1
      const { round, question: now } = asked
      if (!byItself) setBusy(true)
      const answer = await call(name, asked.input)
      // An answer that was overtaken by a newer question is about somebody else.
      if (asked.round !== round || asked.question !== now) return
      setBusy(false)
      asked.misses = answer.ok ? 0 : asked.misses + 1
      setAll((before) => {
        if (answer.ok) return withAnswer(before, now, { value: answer.value, trouble: undefined })
        const value = before.get(now)?.value
        return byItself && value !== undefined && asked.misses < MISSES ? before : withAnswer(before, now, { value, trouble: answer })
      })
    },
    [name],
  )
  const reload = useCallback(() => look(false), [look])

  useEffect(() => {
    if (question !== '') void reload()
  }, [question, reload])

  useEffect(() => {
    if (every === 0 || question === '') return
    let timer: ReturnType<typeof setTimeout>
    let over = false
    const again = async () => {
      if (document.visibilityState === 'visible') await look(true)
      if (!over) timer = setTimeout(again, every)
    }
    timer = setTimeout(again, every)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [every, question, look])

  const seen = all.get(question)
  return { value: seen?.value, trouble: seen?.trouble, busy, reload }
}
