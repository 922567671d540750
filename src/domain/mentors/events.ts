/** «Asignar mentores»: everybody who is confirmed and has none, part by part. */
import { event } from '../../kernel/event'
import { isRecord } from '../../kernel/json'

export const assigning = event<{ readonly part: number }>('mentors.assigning', (raw) =>
  isRecord(raw) && typeof raw['part'] === 'number' ? { part: raw['part'] } : undefined,
)
