/** Before stories and unit tests: what they run against (bundle, workers, browser) is built from the sources as they are. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDistOnce, buildLocal } from '../build.mjs'
import { findChromium } from '../tools/chromium.mjs'
import { installPackages } from '../tools/dependencies.mjs'

// A bundle that cannot be built fails the tests that need it and no others.
const attempt = (name, work) => work.catch((fault) => process.stderr.write(`${name} not built: ${fault.message}\n`))

export default async () => {
  await installPackages([join(dirname(dirname(fileURLToPath(import.meta.url))), 'relay')], (line) => process.stderr.write(`${line}\n`))
  const [chromium] = await Promise.all([findChromium(), attempt('dist', buildDistOnce()), attempt('local', buildLocal())])
  if (chromium !== undefined) process.env.HILO_CHROMIUM = chromium
}
