/** Looks whether the file is open to anybody with the link. */
import { askSharing, sharingSeen } from '../../domain/sharing/sharing'
import { lookAtSharing } from '../sharing'
import type { Performer } from '../world'

export const sharingPerformer: Performer = {
  kind: askSharing.kind,
  perform: (host) => {
    const open = lookAtSharing(host)
    return open === undefined ? [] : [sharingSeen(`${host.clock.now()}`, { open })]
  },
}
