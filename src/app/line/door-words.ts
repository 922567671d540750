/** The words at the door: one in the address that WhatsApp calls, one that it repeats when it checks the address. */
import type { Host } from '../../ports'
import type { Connection, Doors } from '../connection'

export const doorWords = (random: Host['random'], before: Connection | undefined): Doors => ({
  doorSecret: before?.doorSecret || `${random.uuid()}${random.uuid()}`,
  doorSecretBefore: before?.doorSecretBefore ?? '',
  account: before?.account || random.uuid().slice(0, 8),
  verifyToken: before?.verifyToken || random.uuid(),
  relayUrl: before?.relayUrl ?? '',
  relayProgramme: before?.relayProgramme ?? '',
  relaySecret: before?.relaySecret ?? '',
  relaySecretBefore: before?.relaySecretBefore ?? '',
})

/** The word of before stays valid: what Meta still sends to the old address is taken. */
export const newWords = (random: Host['random'], before: Connection): Pick<Doors, 'doorSecret' | 'doorSecretBefore'> => ({
  doorSecret: `${random.uuid()}${random.uuid()}`,
  doorSecretBefore: before.doorSecret,
})

/** The relay's door, if there is one; else ours: Meta keeps the query of the address, which carries the word that the door believes. */
export const webhookOf = ({ relayUrl, doorSecret, progress: { address } }: Connection): string =>
  relayUrl !== '' ? `${relayUrl}/webhook` : address === '' ? '' : `${address}?s=${doorSecret}`
