/** Looks at the linked forms at Google: whether each is still there and takes answers. */
import { askForms, type Found, formsSaid } from '../../domain/forms/events'
import type { Performer } from '../world'

export const formsPerformer: Performer = {
  kind: askForms.kind,
  perform: (host, effects) => {
    const ids = effects.flatMap((effect) => (askForms.is(effect) ? effect.payload.ids : []))
    if (ids.length === 0) return []
    const found = Object.fromEntries(
      ids.map((id): readonly [string, Found] => {
        const form = host.forms.find(id)
        return [id, form ? (form.open ? 'open' : 'closed') : 'gone']
      }),
    )
    return [formsSaid(`${host.clock.now()}`, { found })]
  },
}
