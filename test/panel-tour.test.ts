/** The guided tour and the help of each view, in the built panel: walked by keyboard, left and gone on with, nothing cut off in three languages. */
import type { Browser } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import type { Lang } from '../src/kernel/text'
import { START } from '../src/panel/testing/world'
import { cutOff, ok, openPanel, settled, violations } from './kit/page'

const LANGS: readonly Lang[] = ['es', 'pt', 'en']
const STEPS = ['home', 'contacts', 'templates', 'sends', 'tasks', 'results', 'settings']

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test.each(LANGS)('the tour walks through every room, with the keyboard alone, in %s', async (lang) => {
  const panel = await openPanel(browser, (server) => server.on('panel.start', ok({ ...START, lang })))
  // The tour stands above the rooms it walks through.
  const named = (name: string) => panel.page.locator(`[data-name="${name}"]`)
  await named('tour-open').press('Enter')
  for (const [at, step] of STEPS.entries()) {
    await panel.page.locator(`main[data-screen="${step}"]:not([hidden])`).waitFor()
    await settled(panel.page)
    await panel.page.waitForFunction(() => document.activeElement?.tagName === 'H2')
    expect(await cutOff(panel.page)).toEqual([])
    expect(await named('tour').evaluate((card) => card.scrollWidth > card.clientWidth)).toBe(false)
    if (at === 2) {
      expect(await violations(panel.page)).toEqual([])
      // Left by Escape, and gone on with where it was.
      await panel.page.keyboard.press('Escape')
      await named('tour').waitFor({ state: 'detached' })
      await panel.tab('home')
      await named('tour-open').press('Enter')
      await panel.page.locator(`main[data-screen="${step}"]:not([hidden])`).waitFor()
    }
    await named('tour-next').press('Enter')
  }
  await named('tour').waitFor({ state: 'detached' })
  await panel.page.locator('main[data-screen="home"]:not([hidden])').waitFor()
  await panel.page.close()
})

test('«?» says what a view is for, opened and closed by the keyboard', async () => {
  const panel = await openPanel(browser, (server) => server.on('panel.start', ok(START)))
  const help = panel.named('help-home')
  await help.press('Enter')
  await panel.named('help-card').waitFor()
  expect(await help.getAttribute('aria-expanded')).toBe('true')
  expect(await panel.named('help-card').locator('li').count()).toBe(3)
  expect(await panel.named('help-card').locator('a').getAttribute('href')).toMatch(/docs\/guia\/inicio\.md$/)
  expect(await violations(panel.page)).toEqual([])
  await help.press('Enter')
  await panel.named('help-card').waitFor({ state: 'detached' })
  await panel.page.close()
})
