/** Reads the raw bytes of a body and stops as soon as there are too many. */

import type { Bytes } from './crypto'

/** Meta's largest body is 3 MB (Cloud API, "Webhooks"). */
const LARGEST = 3_500_000

/** Undefined: too large. */
export const bytesIn = async (request: Request): Promise<Bytes | undefined> => {
  if (Number(request.headers.get('Content-Length') ?? 0) > LARGEST) return undefined
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length
    if (size > LARGEST) {
      await reader?.cancel()
      return undefined
    }
    parts.push(part.value)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
