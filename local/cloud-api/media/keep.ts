/** Keeps a file and gives it the id, the digest and the life that Meta gives it. */
import { createHash } from 'node:crypto'
import type { Sim } from '../sim'
import type { Media } from '../world'

export const keepMedia = (sim: Sim, numberId: string, file: { mime: string; bytes: Buffer; name?: string }, livesMs: number): Media => {
  const media: Media = {
    id: sim.newId(),
    numberId,
    mime: file.mime,
    sha256: createHash('sha256').update(file.bytes).digest('base64'),
    base64: file.bytes.toString('base64'),
    ...(file.name === undefined ? {} : { name: file.name }),
    expiresAt: sim.now() + livesMs,
  }
  sim.world.media[media.id] = media
  return media
}

/** The media of this id, unless its life is over. */
export const findMedia = (sim: Sim, id: string): Media | undefined => {
  const media = sim.world.media[id]
  return media === undefined || media.expiresAt <= sim.now() ? undefined : media
}
