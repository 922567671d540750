/** `npm start`: from a bare copy of the repository to Hilo on this machine, with nothing but Node; arguments go to the program. */
const oldest = 20

const say = (line) => {
  process.stderr.write(`${line}\n`)
}

const start = async () => {
  const [{ installPackages }, { dirname, join }, { fileURLToPath, pathToFileURL }] = await Promise.all([
    import('../tools/dependencies.mjs'),
    import('node:path'),
    import('node:url'),
  ])
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  process.chdir(root)
  const folders = process.argv.includes('--relay') ? [root, join(root, 'relay')] : [root]
  if (!(await installPackages(folders, say))) return 1
  const { buildDistOnce, buildLocal } = await import('../build.mjs')
  await Promise.all([buildDistOnce(), buildLocal()])
  process.setSourceMapsEnabled(true)
  const { main } = await import(pathToFileURL(join(root, 'build', 'local.mjs')).href)
  await main(process.argv.slice(2))
  return undefined
}

if (Number.parseInt(process.versions.node, 10) < oldest) {
  say(`Hilo necesita Node ${oldest} o más nuevo; este es ${process.versions.node}. Instalalo desde https://nodejs.org y probá de nuevo.`)
  say(`Hilo needs Node ${oldest} or newer; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`)
  process.exitCode = 1
} else {
  start().then(
    (code) => {
      if (code !== undefined) process.exitCode = code
    },
    (fault) => {
      say(fault?.stack ?? String(fault))
      process.exit(1)
    },
  )
}
