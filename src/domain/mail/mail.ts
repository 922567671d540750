/** A letter to whoever coordinates: performed after the commit that decided it, so that it is written at most once. */
import { effect } from '../../kernel/act'

/** In the file's language; ids and counts only, never a name, a phone or a text. The file's address is added when it is sent. */
export interface Letter {
  /** '' writes to the account that runs Hilo. */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Somebody is in danger: it waits for no other letter. */
  readonly urgent?: boolean
  /** To somebody who may not open the file: its address is left out. */
  readonly own?: boolean
}
export const letter = effect<Letter>('letter')

export const fileAddress = (spreadsheetId: string): string => `https://docs.google.com/spreadsheets/d/${spreadsheetId}`

/** Texts that one letter repeats; of the others it says how many they are. */
const TOLD = 20

/** A hundred people who write in one minute are a hundred tasks and one letter: a mail takes a second, and a day has a hundred of them. */
export const gathered = (letters: readonly Letter[]): readonly Letter[] => {
  const byAddress = new Map<string, Letter[]>()
  for (const one of letters) byAddress.set(one.to, [...(byAddress.get(one.to) ?? []), one])
  return [...byAddress].flatMap(([to, [first, ...others]]) => {
    if (!first) return []
    const texts = [...new Set([first, ...others].map(({ text }) => text))]
    const more = texts.length > TOLD ? [`+ ${texts.length - TOLD}`] : []
    return [
      {
        to,
        subject: others.length > 0 ? `${first.subject} (+${others.length})` : first.subject,
        text: [...texts.slice(0, TOLD), ...more].join('\n\n· · ·\n\n'),
        ...(first.own ? { own: true } : {}),
      },
    ]
  })
}
