/** Takes files out of Drive; what is gone already is gone. */
import { dropFiles, dropped } from '../../domain/retention/files'
import type { Performer } from '../world'

export const dropPerformer: Performer = {
  kind: dropFiles.kind,
  perform: (host, effects) =>
    effects.flatMap((effect) => {
      if (!dropFiles.is(effect)) return []
      const { ids } = effect.payload
      return host.files.drop(ids) ? [dropped(`${ids.join(' ')} ${host.clock.now()}`, { ids })] : []
    }),
}
