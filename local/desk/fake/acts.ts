/** How tests touch the desk: by test ids, by keys, and by waiting until something shows. */
import { isDeepStrictEqual } from 'node:util'
import type { Locator, Page } from 'playwright-core'
import type { Stage } from './browser'

export const cell = (page: Page, name: string): Locator => page.getByTestId(`cell-${name}`)

/** Waits until a cell shows exactly this. */
export const shows = async (page: Page, name: string, words: string): Promise<void> => {
  await page.waitForFunction(([id, wanted]) => document.getElementById(`cell-${id}`)?.textContent === wanted, [name, words] as const, {
    timeout: 60_000,
  })
}

export const eventually = async (check: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  for (let tries = 0; tries < 2_000; tries++) {
    if (await check()) return
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error(`this did not come true: ${what}`)
}

export const openTab = async (page: Page, title: string, waitFor: string): Promise<void> => {
  await page.getByTestId(`tab-${title}`).click()
  await shows(page, 'A1', waitFor)
}

export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Where the selection is, as the name box says. */
export const selected = (page: Page): Promise<string> => page.getByTestId('name-box').inputValue()

/** What was posted to a path, latest last. */
export const posted = (stage: Stage, path: string): readonly Readonly<Record<string, unknown>>[] =>
  stage.host.posts.filter((post) => post.path === path).map((post) => post.body)

/** Waits until the last thing posted to a path holds this, and says what was posted if it never does. */
export const tells = async (stage: Stage, path: string, expected: Readonly<Record<string, unknown>>): Promise<void> => {
  const last = () => posted(stage, path).at(-1)
  const holds = (): boolean => {
    const body = last()
    return body !== undefined && Object.entries(expected).every(([key, value]) => isDeepStrictEqual(body[key], value))
  }
  await eventually(holds, `a POST to ${path} with ${JSON.stringify(expected)}`).catch((fault: unknown) => {
    throw new Error(`the last POST to ${path} was ${JSON.stringify(last())}`, { cause: fault })
  })
}
