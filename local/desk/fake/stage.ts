/** One browser for the tests of a file, and a fresh desk for each of them. */
import type { Browser } from 'playwright-core'
import { buildDesk, hasChromium, openBrowser, openStage, type Stage } from './browser'

/** Registers tests that get a stage each; without Chromium they are left out, which the report shows. */
export const onStage = (name: string, tests: (test: (title: string, work: (stage: Stage) => Promise<void>) => void) => void): void => {
  const suite = hasChromium ? describe : describe.skip
  suite(name, () => {
    let browser: Browser
    let built: Awaited<ReturnType<typeof buildDesk>>
    beforeAll(async () => {
      const [one, other] = await Promise.all([openBrowser(), buildDesk()])
      browser = one
      built = other
    }, 60_000)
    afterAll(() => browser.close())
    tests((title, work) => {
      it(title, async () => {
        const stage = await openStage(browser, built)
        try {
          await work(stage)
          expect(stage.problems).toEqual([])
        } finally {
          await stage.close()
        }
      }, 60_000)
    })
  })
}
