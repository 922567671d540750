/** `npm run where -- 812:97`: the place in src/ of a line and column of dist/code.js, as Google's log of executions names it. */
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'

const [, line, column] = /(\d+)(?::(\d+))?/.exec(process.argv[2] ?? '') ?? []
const map = new URL('../build/code.js.map', import.meta.url)

if (line === undefined) {
  process.stderr.write('npm run where -- <line>:<column> of dist/code.js, built from the version that runs\n')
  process.exitCode = 1
} else {
  const found = new SourceMap(JSON.parse(readFileSync(map, 'utf8'))).findEntry(Number(line) - 1, Number(column ?? 1) - 1)
  const source = (found.originalSource ?? 'nowhere').replace(/^webpack:\/\/hilo\/(\.\/)?/, '')
  process.stdout.write(`${source}:${found.originalLine + 1}:${found.originalColumn + 1}${found.name ? ` (${found.name})` : ''}\n`)
}
