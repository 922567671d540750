/** A picture of a screen for the guide or the README, drawn only when asked for: `HILO_PICTURES=folder`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

export const keepPicture = async (seen: Page | Locator, name: string): Promise<void> => {
  const folder = process.env.HILO_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await seen.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
