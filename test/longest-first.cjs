/** In which order test files begin: those that take long first, so that no core waits for the last of them. */
const { relative } = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

/** Worlds with a browser, then whole programmes, then servers; single rules fill what is left. */
const ORDER = [/^test.(?!checks)/, /^src.app/, /^relay/, /^local/, /^src.domain/]

const rank = ({ path, context }) => {
  const found = ORDER.findIndex((folder) => folder.test(relative(context.config.rootDir, path)))
  return found < 0 ? ORDER.length : found
}

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
  }
}
