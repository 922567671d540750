/** Asks the script as its panel does: opens it for the owner, and speaks through its one door. */

import type { Ground } from '../seed'
import { OWNER } from '../town'

export type Ask = (name: string, input: unknown) => Promise<unknown>

const isReply = (
  value: unknown,
): value is { readonly ok: boolean; readonly value?: unknown; readonly problem?: string; readonly next?: string } =>
  typeof value === 'object' && value !== null && 'ok' in value

export const panelOf = async (ground: Ground): Promise<Ask> => {
  const opened = await ground.host.people.menu(OWNER, 'openPanel')
  if (!opened.ok) throw new Error(`openPanel: ${opened.error.message}`)
  const [panel] = ground.host.screen.panelsOf(OWNER)
  const nonce = /data-nonce="([^"]+)"/.exec(panel?.page.content ?? '')?.[1]
  if (nonce === undefined) throw new Error('the panel carries no nonce')
  if (panel) ground.host.screen.close(panel.id)
  return async (name, input) => {
    const text = await ground.call('rpc', nonce, name, JSON.stringify(input))
    const reply: unknown = typeof text === 'string' ? JSON.parse(text) : undefined
    if (!isReply(reply) || !reply.ok) throw new Error(`${name}: ${isReply(reply) ? `${reply.problem} ${reply.next}` : String(text)}`)
    return reply.value
  }
}
