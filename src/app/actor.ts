/** Who is behind what comes of an event: the person in front of the panel, somebody in the grid, or Hilo by itself. */
import { BY_HILO, BY_SHEET } from '../domain/audit/audit'
import type { Event } from '../kernel/event'
import { edited } from '../kernel/file'
import { isRecord, isText } from '../kernel/json'

/** A call of the panel, decided like any event; its payload names the person. */
export const CALL = 'panel.call'

export const actorOf = ({ name, payload }: Event): string => {
  if (name === CALL) return isRecord(payload) && isText(payload['by']) ? payload['by'] : ''
  return name === edited.event ? BY_SHEET : BY_HILO
}
