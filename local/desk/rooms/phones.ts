/** The phones beside the sheet: which one is open, what each shows, and what its owner does. */
import { type Outgoing, type Phone, type PhoneMessage, phonesClient } from '../client/phones'
import { storeOf } from '../store'
import { worked } from './notices'

interface PhonesState {
  readonly list: readonly Phone[]
  readonly loaded: boolean
  readonly openId: string | undefined
  readonly messages: readonly PhoneMessage[]
  /** The message that the next text answers. */
  readonly quoting: PhoneMessage | undefined
}

export const phones = storeOf<PhonesState>({ list: [], loaded: false, openId: undefined, messages: [], quoting: undefined })

export const loadPhones = async (): Promise<void> => {
  const answer = await phonesClient.all()
  if (answer.ok) phones.set({ list: answer.value, loaded: true })
}

const loadMessages = async (waId: string): Promise<void> => {
  const answer = await phonesClient.messages(waId)
  if (!answer.ok || phones.get().openId !== waId) return
  phones.set({ messages: answer.value })
  const unseen = answer.value.some((message) => message.by === 'business' && message.status === 'delivered')
  if (unseen) await phonesClient.look(waId)
}

export const openPhone = (waId: string | undefined): void => {
  phones.set({ openId: waId, messages: [], quoting: undefined })
  if (waId !== undefined) void loadMessages(waId)
}

/** Several events of one phone within this time are answered by one fetch. */
const GATHER_MS = 60
const waiting = new Set<string>()

/** Something arrived at a phone or left it, or a tick changed. */
export const phoneChanged = (waId: string): void => {
  if (waiting.size === 0) {
    setTimeout(() => {
      const open = phones.get().openId
      if (open !== undefined && waiting.has(open)) void loadMessages(open)
      waiting.clear()
      void loadPhones()
    }, GATHER_MS)
  }
  waiting.add(waId)
}

export const sendFrom = async (waId: string, message: Outgoing): Promise<boolean> => {
  phones.set({ quoting: undefined })
  const well = worked(await phonesClient.write(waId, message))
  phoneChanged(waId)
  return well
}

export const quote = (message: PhoneMessage | undefined): void => phones.set({ quoting: message })

export const switchPhone = async (waId: string, on: boolean): Promise<void> => {
  worked(await phonesClient.switch(waId, on))
  phoneChanged(waId)
}

/** `digits` with the country in front; WhatsApp may register the account under another spelling, which the host answers. */
export const addPhone = async (digits: string, name: string): Promise<boolean> => {
  const answer = await phonesClient.add(digits, name.trim())
  if (!worked(answer) || !answer.ok) return false
  await loadPhones()
  openPhone(answer.value ?? digits)
  return true
}
