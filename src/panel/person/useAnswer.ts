/** The answer being written to a person: kept for each of them, sent once, and never thrown away before it has surely left. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PersonCard } from '../../app/api'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import type { Trouble } from '../server/call'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { hasLeft, type Leaving, stillLeaving } from './sent'

export interface AnswerState {
  readonly text: string
  write(text: string): void
  /** What is on its way and not in the conversation yet. */
  readonly leaving: readonly string[]
  readonly busy: boolean
  readonly trouble: Trouble | undefined
  send(): Promise<void>
  /** Leaves at that moment, as people write it; whether it was taken. */
  later(when: string): Promise<boolean>
  /** Sends «retomar contacto» and keeps the text until the person answers; whether it was taken. */
  resume(template: string): Promise<boolean>
}

const W = {
  sent: t('Salió.', 'Saiu.', 'Sent.'),
  unsure: t('No sabemos si salió.', 'Não sabemos se saiu.', 'Nobody knows whether it left.'),
  unsureNext: t(
    'Mirá la conversación antes de enviarlo otra vez: lo que escribiste sigue acá.',
    'Olhe a conversa antes de enviar de novo: o que você escreveu continua aqui.',
    'Look at the conversation before sending it again: what you wrote is still here.',
  ),
} as const

/** When a message just sent is worth a look, in ms after it: at once, and after the minute in which the queue is emptied. */
const LOOKS = [4_000, 35_000, 65_000] as const
const NONE: readonly Leaving[] = []

interface Unsure extends Leaving {
  readonly id: string
}

export const useAnswer = (card: PersonCard | undefined, refresh: () => Promise<void>): AnswerState => {
  const { toast } = usePanel()
  const id = card?.id ?? ''
  const draft = useKept(`answer ${id}`, '')
  const gone = useKept<readonly Leaving[]>(`leaving ${id}`, NONE)
  const act = useAct()
  const [sending, setSending] = useState<{ readonly id: string; readonly text: string }>()
  /** A trouble stays with the person it is about. */
  const [about, setAbout] = useState('')
  const [unsure, setUnsure] = useState<Unsure>()
  const looks = useRef<readonly ReturnType<typeof setTimeout>[]>([])
  useEffect(() => () => looks.current.forEach(clearTimeout), [])

  useEffect(() => {
    if (!card || !unsure || unsure.id !== card.id || !hasLeft(card.conversation, unsure)) return
    setUnsure(undefined)
    act.forget()
    if (draft.value.trim() === unsure.text) draft.forget()
    toast(say(W.sent))
  }, [card, unsure, act, draft, toast])

  const deliver = async (text: string, template: string | undefined): Promise<boolean> => {
    if (!card || act.busy) return false
    const leaving = { text, before: new Set(card.conversation.map((message) => message.id)), at: Date.now() }
    setSending({ id, text })
    setAbout(id)
    setUnsure(undefined)
    const answer =
      template === undefined ? await act.run('person.answer', { id, text }) : await act.run('person.resume', { id, text, template })
    if (answer?.ok) {
      draft.forget()
      if (template === undefined) gone.set((before) => [...before, leaving])
      toast(answer.value.says)
    } else if (answer && !answer.heard) setUnsure({ ...leaving, id })
    setSending(undefined)
    looks.current.forEach(clearTimeout)
    looks.current = LOOKS.map((ms) => setTimeout(() => void refresh(), ms))
    await refresh()
    return answer?.ok === true
  }

  const mine = about === id ? act.trouble : undefined
  const trouble = mine && !mine.heard ? { ...mine, problem: say(W.unsure), next: say(W.unsureNext) } : mine
  const waiting = card ? stillLeaving(gone.value, card.conversation, Date.now()).map(({ text }) => text) : []
  return {
    text: draft.value,
    write: (text) => draft.set(text),
    leaving: sending?.id === id && sending.text !== '' ? [...waiting, sending.text] : waiting,
    busy: act.busy,
    trouble,
    send: async () => {
      const text = draft.value.trim()
      if (text !== '') await deliver(text, undefined)
    },
    later: async (when) => {
      const text = draft.value.trim()
      if (!card || text === '') return false
      setAbout(id)
      const answer = await act.run('person.later', { id, text, when })
      if (!answer?.ok) return false
      draft.forget()
      toast(answer.value.says)
      return true
    },
    resume: (template) => deliver(draft.value.trim(), template),
  }
}
