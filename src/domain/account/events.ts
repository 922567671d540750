/** What WhatsApp says of templates, number and account, apart from messages. */
import { event } from '../../kernel/event'
import type { Happening } from '../inbox/update'

export type Told = Exclude<Happening, { type: 'message' } | { type: 'status' }>
export const told = event<Told>('account.told', () => undefined)
