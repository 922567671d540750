/** Where an update goes: number override, then account override, then the app's callback; nowhere when not subscribed. */
import type { Sim } from '../sim'
import type { Update } from '../world'

export interface Destination {
  readonly url: string
  readonly secret: string
}

/** The app's own callback: set by API, else the one the host stands in for. */
export const appCallback = (sim: Sim): Destination | undefined => {
  const { app } = sim.world
  if (app.callback !== undefined) return { url: app.callback.url, secret: app.secret }
  const host = sim.webhook()
  return host === undefined ? undefined : { url: host.url, secret: host.appSecret }
}

/** The secret that signs everything of this app. */
const secretOf = (sim: Sim): string => sim.webhook()?.appSecret ?? sim.world.app.secret

export const destination = (sim: Sim, update: Update): Destination | undefined => {
  const { app, waba, numbers, settings } = sim.world
  if (!waba.subscribed || !app.fields.includes(update.field)) return undefined
  const overridden = update.field === 'messages' || settings.webhooks.overrideCarriesAll
  const number = update.numberId === undefined ? undefined : numbers[update.numberId]
  const override = overridden ? (number?.override ?? waba.override) : undefined
  return override === undefined ? appCallback(sim) : { url: override.url, secret: secretOf(sim) }
}
