/** In which order test files begin: those that take long first, so that no core waits for the last of them, and in turns with those that wait. */
const { readFileSync } = require('node:fs')
const { relative } = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

/** Whole programmes, then what starts servers; single rules fill what is left. */
const ORDER = [/^test.(?!checks)/, /^src.app/, /^relay/, /^local/, /^src.domain/]

const rank = ({ path, context }) => {
  const found = ORDER.findIndex((folder) => folder.test(relative(context.config.rootDir, path)))
  return found < 0 ? ORDER.length : found
}

/** Who drives a browser waits for it half of the time: beside it a file that computes keeps the cores at work. */
const isInBrowser = ({ path }) => /from '.*\/fake\/(chromium|stage)'/.test(readFileSync(path, 'utf8'))

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
    const inBrowser = sorted.filter(isInBrowser)
    const others = sorted.filter((test) => !isInBrowser(test))
    return [...inBrowser.flatMap((test, at) => [test, ...others.slice(at, at + 1)]), ...others.slice(inBrowser.length)]
  }
}
