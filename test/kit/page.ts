/** The built panel in a browser, 300 pixels wide, before a server of which the test decides every answer. */
import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Reply } from '../../src/app/api'
import type { Lang } from '../../src/kernel/text'
import { type Stage, stage } from '../../src/panel/testing/stage'
import { keepPicture } from './picture'

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
  /** For the guide, when asked for. */
  picture(name: string): Promise<void>
  close(): Promise<void>
}

/** Pages whose panel was closed: a page of its own costs more than most tests, a new document in it is as fresh. */
const free = new WeakMap<Browser, Page[]>()

const freePage = async (browser: Browser): Promise<Page> => {
  const known = free.get(browser)?.pop()
  if (known) return known
  const page = await browser.newPage({ viewport: { width: 300, height: 640 }, locale: 'es-AR' })
  page.setDefaultTimeout(60_000)
  return page
}

/** What both parts of the built panel are. */
export const builtPanel = (): readonly string[] => ['panel', 'later'].map((name) => readFileSync(`dist/${name}.html`, 'utf8'))

/** `before`: what the server answers from the first call on; `clock`: time on the page passes when the test says so. */
export const openPanel = async (
  browser: Browser,
  before: (server: Stage) => void = () => undefined,
  { clock = false } = {},
): Promise<OpenPanel> => {
  const page = await freePage(browser)
  const faults: string[] = []
  const note = (fault: Error) => faults.push(fault.message)
  page.on('pageerror', note)
  if (clock) await page.clock.install()
  const [html, later] = builtPanel()
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
    picture: (name) => keepPicture(page, name),
    close: async () => {
      await server.end()
      page.off('pageerror', note)
      free.set(browser, [...(free.get(browser) ?? []), page])
    },
  }
}

/** Elements in sight that are wider than their place and hide what does not fit, by their words. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main:not([hidden]) *, nav *')].flatMap((element) => {
      const style = getComputedStyle(element)
      // An ellipsis is meant, a select shows what is chosen, what is to be copied scrolls, and what only ears are told takes no room.
      if (style.textOverflow === 'ellipsis' || element.closest('.unseen, select, .one-line, input[readonly]')) return []
      const isWider = element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'visible'
      const isOutside = element.getBoundingClientRect().right > window.innerWidth + 1 && style.position !== 'absolute'
      return isWider || isOutside ? [`${element.tagName} ${element.className}: ${element.innerText.slice(0, 40)}`] : []
    }),
  )

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } as const
/** What may be right in one language and wrong in another: that everything has a name, and the page says in which language it speaks. */
const WORDED = {
  type: 'rule',
  values: [
    'aria-command-name',
    'aria-input-field-name',
    'aria-toggle-field-name',
    'button-name',
    'html-has-lang',
    'html-lang-valid',
    'image-alt',
    'label',
    'link-name',
    'select-name',
    'summary-name',
  ],
} as const

/** What axe holds to be wrong on the screen in sight; the whole of it in Spanish, else only what words can change. */
export const violations = async (page: Page, lang: Lang = 'es'): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(
    async (runOnly) => {
      type Found = { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }
      const run: unknown = Reflect.get(window, 'axe')
      const checker = run as { run(context: Document, options: object): Promise<Found> }
      const { violations: found } = await checker.run(document, { runOnly, resultTypes: ['violations'] })
      return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`))
    },
    lang === 'es' ? ALL : WORDED,
  )
}

/** What was asked for has come and is drawn, and nothing is on its way in any more. */
export const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(done))
    await drawn()
    for (const moving of document.getAnimations()) if (moving.effect?.getComputedTiming().endTime !== Infinity) moving.finish()
    await drawn()
  })

/** What can be pressed, chosen or typed into on the screen in sight but is not met by going through it with Tab, or does not show that it is. */
export const unreached = async (page: Page): Promise<readonly string[]> => {
  // The page itself notes where the keyboard goes: to ask it after each press would cost as much as the walk.
  const count = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [tabindex="0"], [role="button"]'),
    ]
    const met = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[aria-hidden="true"], :disabled'))
    for (const one of met) one.dataset['met'] = ''
    const note = () => {
      const one = document.activeElement
      if (!(one instanceof HTMLElement) || one.dataset['met'] === undefined) return
      const looks = [one, one.parentElement].map((part) => part && getComputedStyle(part))
      const isSeen = looks.some((look) => look && (look.outlineStyle !== 'none' || look.boxShadow !== 'none'))
      one.dataset['met'] = isSeen ? 'seen' : 'unseen'
    }
    document.addEventListener('focusin', note)
    document.addEventListener('walked', () => document.removeEventListener('focusin', note), { once: true })
    met[0]?.focus()
    note()
    return met.length
  })
  for (let presses = 0; presses <= count; presses++) await page.keyboard.press('Tab')
  return page.evaluate(() => {
    document.dispatchEvent(new Event('walked'))
    const found = [...document.querySelectorAll<HTMLElement>('[data-met]')]
    const isReached = (one: HTMLElement): boolean =>
      one instanceof HTMLInputElement && one.type === 'radio'
        ? found.some((other) => other instanceof HTMLInputElement && other.name === one.name && other.dataset['met'] !== '')
        : one.dataset['met'] !== ''
    const wrong = found.flatMap((one) => {
      const words = `${one.outerHTML.slice(0, 100)}`
      if (!isReached(one)) return [`not reached: ${words}`]
      return one.dataset['met'] === 'unseen' ? [`focus not seen: ${words}`] : []
    })
    for (const one of found) delete one.dataset['met']
    return wrong
  })
}
