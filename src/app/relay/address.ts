/** The one address that a coordinator pastes: where the relay is, which programme this is there, and the secret both share. */

export interface RelayAddress {
  /** Such as `https://hilo-relay.example.workers.dev`. */
  readonly url: string
  readonly programme: string
  readonly secret: string
}

/** `https://hilo-relay.example.workers.dev/1#secret`, the secret of 24 letters, digits, - or _ at least. */
const SHAPE = /^(https:\/\/[\w.-]+(?::\d+)?)\/(\w+)#([\w-]{24,200})$/

export const readRelayAddress = (text: string): RelayAddress | undefined => {
  const [, url, programme, secret] = SHAPE.exec(text.trim()) ?? []
  return url !== undefined && programme !== undefined && secret !== undefined ? { url, programme, secret } : undefined
}
