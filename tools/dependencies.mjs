/** Sees to it that the packages of package-lock.json are installed, whatever the state of the folder; plain Node, no package needed. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const readPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/** Names of packages that the lockfile asks for and that are not installed in that version; optional ones may be for another machine. */
export const missingPackages = (wanted, installed) =>
  Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional)
    .filter(([path, entry]) => installed[path]?.version !== entry.version)
    .map(([path]) => path)

const isInstalled = (root) => {
  // npm writes what it has installed into node_modules/.package-lock.json, in the shape of the lockfile.
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  return missingPackages(readPackages(join(root, 'package-lock.json')), readPackages(record)).length === 0
}

const npmCi = (folder) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, shell: process.platform === 'win32' })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece))
    child.on('error', (fault) => resolve(fault.message))
    child.on('close', (code) => resolve(code === 0 ? undefined : Buffer.concat(said).toString()))
  })

/** Installs with `npm ci` where something is missing, all folders at once, and says so; answers whether all is there. */
export const installPackages = async (folders, say) => {
  const wanting = folders.filter((folder) => !isInstalled(folder))
  if (wanting.length === 0) return true
  say('Instalando lo que Hilo necesita (una sola vez, uno o dos minutos) · Installing what Hilo needs (once, a minute or two)')
  const faults = (await Promise.all(wanting.map(npmCi))).filter((fault) => fault !== undefined)
  if (faults.length === 0) return true
  for (const fault of faults) say(fault)
  say(
    'No se pudo instalar: revisá la conexión a internet y probá de nuevo · Could not install: check the internet connection and try again',
  )
  return false
}
