/** Short messages in the corner, and questions that wait for an answer. */
import type { Question } from '../client/shapes'
import { storeOf } from '../store'

export interface Notice {
  readonly id: number
  readonly title: string
  readonly message: string
  readonly tone: 'plain' | 'problem'
}

/** Long enough to read twice: a toast that vanishes too early is a message lost. */
const SHOWN_MS = { plain: 6_000, problem: 12_000 } as const

export const notices = storeOf<{ readonly list: readonly Notice[]; readonly questions: readonly Question[] }>({
  list: [],
  questions: [],
})

let last = 0

export const dismiss = (id: number): void => notices.set({ list: notices.get().list.filter((notice) => notice.id !== id) })

export const notify = (message: string, title = '', tone: Notice['tone'] = 'plain'): void => {
  last++
  const id = last
  notices.set({ list: [...notices.get().list.slice(-3), { id, title, message, tone }] })
  setTimeout(() => dismiss(id), SHOWN_MS[tone])
}

/** Shows what went wrong; answers whether all went well. */
export const worked = (answer: { readonly ok: true } | { readonly ok: false; readonly problem: string }): boolean => {
  if (!answer.ok) notify(answer.problem, '', 'problem')
  return answer.ok
}

/** Questions wait in a row; the first one shows. */
export const ask = (question: Question): void => {
  const others = notices.get().questions.filter((each) => each.id !== question.id)
  notices.set({ questions: [...others, question] })
}

export const answered = (id: string): void => notices.set({ questions: notices.get().questions.filter((each) => each.id !== id) })
