/** The list of everybody, kept while the panel is open and asked for again when the file has changed; nothing of it is stored. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { call, type Trouble } from '../server/call'
import { lastCommit } from '../server/news'
import { type PeopleIndex, readIndex } from './search'

/** A whole tab is read for it, so it is asked for this often at most, in ms. */
const RESTS = 60_000

let kept: { readonly version: string; readonly index: PeopleIndex; readonly commit: number | undefined; readonly at: number } | undefined

/** After a person was added: the next look asks again. */
export const forgetPeople = (): void => {
  kept = kept && { ...kept, commit: undefined, at: 0 }
}

export const usePeople = (shown: boolean) => {
  const [, again] = useState(0)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const load = useCallback(async () => {
    setBusy(true)
    const commit = lastCommit()
    const answer = await call('contacts.index', { version: kept?.version ?? '' })
    setBusy(false)
    if (!answer.ok) return setTrouble(answer)
    setTrouble(undefined)
    const { version, lines } = answer.value
    kept = { version, index: lines === null && kept ? kept.index : readIndex(lines ?? ''), commit, at: Date.now() }
    again((count) => count + 1)
  }, [])
  useEffect(() => {
    if (!shown) return
    const isNews = kept === undefined || kept.commit === undefined || kept.commit !== lastCommit()
    if (isNews && Date.now() - (kept?.at ?? 0) >= RESTS) void load()
  }, [shown, load])
  return { index: kept?.index, busy, trouble, load }
}
