/** The built panel in a browser, 300 pixels wide, before a server of which the test decides every answer. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Reply } from '../../src/app/api'
import { type Stage, stage } from '../../src/panel/testing/stage'

export const ok =
  <V>(value: V) =>
  (): Reply<V> => ({ ok: true, value })
export const sorry = (problem: string, next: string) => (): Reply<never> => ({ ok: false, problem, next })

export interface OpenPanel {
  readonly page: Page
  readonly server: Stage
  /** What the page threw. */
  readonly faults: readonly string[]
  /** By `data-name`, on the screen that is seen. */
  named(name: string): Locator
  tab(name: string): Promise<void>
  screen(): Locator
  /** Back to the first screen, whatever is open. */
  rewind(): Promise<void>
  /** Kept as an artefact in build/pictures, or where `HILO_PICTURES` says: the guide's pictures are made so. */
  picture(name: string): Promise<void>
  close(): Promise<void>
}

/** `before`: what the server answers from the first call on. */
export const openPanel = async (browser: Browser, before: (server: Stage) => void = () => undefined): Promise<OpenPanel> => {
  const page = await browser.newPage({ viewport: { width: 300, height: 640 }, locale: 'es-AR' })
  page.setDefaultTimeout(60_000)
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  const [html, later] = ['panel', 'later'].map((name) => readFileSync(`dist/${name}.html`, 'utf8'))
  const server = await stage(page, html ?? '', (one) => {
    one.on('panel.later', ok({ page: later ?? '' }))
    before(one)
  })
  await page.locator('main').first().waitFor()
  const screen = () => page.locator('main:not([hidden])')
  return {
    page,
    server,
    faults,
    screen,
    named: (name) => screen().locator(`[data-name="${name}"]`),
    tab: (name) => page.locator(`[data-tab="${name}"]`).click(),
    rewind: () =>
      page.evaluate(async () => {
        const press = (where: string): boolean => {
          const found = document.querySelector<HTMLElement>(where)
          found?.click()
          return found !== null
        }
        while (press('main:not([hidden]) .with-back .icon-button')) await new Promise((drawn) => requestAnimationFrame(drawn))
        press('[data-tab]')
      }),
    picture: async (name) => {
      const folder = process.env.HILO_PICTURES ?? join('build', 'pictures')
      mkdirSync(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
    },
    close: () => page.close(),
  }
}

/** Elements in sight that are wider than their place and hide what does not fit, by their words. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main:not([hidden]) *, nav *')].flatMap((element) => {
      const style = getComputedStyle(element)
      // An ellipsis is meant, a select shows what is chosen, and what only ears are told takes no room.
      if (style.textOverflow === 'ellipsis' || element.closest('.unseen, select, .one-line')) return []
      const isWider = element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'visible'
      const isOutside = element.getBoundingClientRect().right > window.innerWidth + 1 && style.position !== 'absolute'
      return isWider || isOutside ? [`${element.tagName} ${element.className}: ${element.innerText.slice(0, 40)}`] : []
    }),
  )
