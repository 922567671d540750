/** One browser for the tests of a file, and a fresh desk for each of them. */
import type { Browser, Page } from 'playwright-core'
import { buildDesk, openDeskPage, openStage, type Stage } from './browser'
import { openBrowser } from './chromium'

/** Registers tests that get a stage each. */
export const onStage = (name: string, tests: (test: (title: string, work: (stage: Stage) => Promise<void>) => void) => void): void => {
  describe(name, () => {
    let browser: Browser
    let page: Page
    let built: Awaited<ReturnType<typeof buildDesk>>
    beforeAll(async () => {
      const [one, other] = await Promise.all([openBrowser(), buildDesk()])
      browser = one
      page = await openDeskPage(one)
      built = other
    })
    afterAll(() => browser.close())
    tests((title, work) => {
      it(title, async () => {
        const stage = await openStage(page, built)
        try {
          await work(stage)
          expect(stage.problems).toEqual([])
        } finally {
          await stage.close()
        }
      })
    })
  })
}
