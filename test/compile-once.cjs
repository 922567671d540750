/** The environment of tests: Node's, in which a source that many test files load is compiled once a worker and not once a file. */
const vm = require('node:vm')
const { TestEnvironment } = require('jest-environment-node')

const compile = vm.compileFunction
const scripts = new Map()

/** As `vm.compileFunction` for jest's modules: a script knows no context, so what it compiled serves every file's. */
const compileOnce = (source, parameters = [], options = {}) => {
  const { filename, parsingContext } = options
  // What imports at run time asks the file that runs, and is compiled for it.
  if (filename === undefined || parsingContext === undefined || source.includes('import(')) return compile(source, parameters, options)
  const known = scripts.get(filename)
  if (known?.source === source) return known.script.runInContext(parsingContext)
  const script = new vm.Script(`(function (${parameters.join(', ')}) {${source}\n})`, { filename })
  scripts.set(filename, { source, script })
  return script.runInContext(parsingContext)
}

vm.compileFunction = compileOnce

module.exports = class extends TestEnvironment {}
