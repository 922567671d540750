/** Since when the present secrets are in use; what they are stands in no cell. */
import { isRecord } from '../../kernel/json'
import { setting } from './settings'

/** Epoch milliseconds; 0: nobody noted it. */
export interface KeyAges {
  readonly token: number
  readonly secret: number
}

export const keyAges = setting<KeyAges>('key_ages', (stored) => {
  const value = isRecord(stored) ? stored : {}
  const at = (key: keyof KeyAges): number => (typeof value[key] === 'number' ? value[key] : 0)
  return { token: at('token'), secret: at('secret') }
})
