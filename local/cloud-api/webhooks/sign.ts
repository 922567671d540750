/** The bytes of a webhook as Meta writes them, and their signature. */
import { createHmac } from 'node:crypto'
import type { JsonObject } from '../json'

/** JSON with everything outside ASCII as \uXXXX and slashes as \/, as seen in real deliveries. */
export const webhookText = (body: JsonObject, escaped: boolean): string => {
  const text = JSON.stringify(body)
  if (!escaped) return text
  return text.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).replace(/\//g, '\\/')
}

/** `X-Hub-Signature-256` over the raw bytes. */
export const signature = (appSecret: string, bytes: Buffer): string =>
  `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`
