/** `npm run relay:button [address]`: writes where this repository is published into package.json and behind the button of docs/relay.md. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Cloudflare clones public repositories of these two (Workers docs, "Deploy to Cloudflare buttons", July 2026). */
const PUBLIC = /^(?:git\+|ssh:\/\/)?(?:https:\/\/|git@)(github|gitlab)\.com[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/

/** `https://github.com/owner/name`; undefined for an address that a button cannot use. */
export const published = (address) => {
  const [, host, owner, name] = PUBLIC.exec(address.trim()) ?? []
  return host === undefined ? undefined : `https://${host}.com/${owner}/${name}`
}

/** GitLab names a folder of a branch in its own way. */
export const buttonFor = (repository) =>
  `https://deploy.workers.cloudflare.com/?url=${repository}${repository.includes('//gitlab.') ? '/-' : ''}/tree/main/relay`

const BUTTON = /https:\/\/deploy\.workers\.cloudflare\.com\/\?url=[^)\s]+/g
export const withButton = (text, repository) => text.replace(BUTTON, buttonFor(repository))

export const DOCS = ['docs/relay.md', 'docs/relay.en.md']

const run = (given) => {
  const address = given ?? execFileSync('git', ['remote', 'get-url', 'origin'], { encoding: 'utf8' })
  const repository = published(address)
  if (repository === undefined) {
    process.stderr.write(
      `${address.trim()} is no repository at github.com or gitlab.com: npm run relay:button https://github.com/you/hilo\n`,
    )
    process.exitCode = 1
    return
  }
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
  manifest.repository = { type: 'git', url: `git+${repository}.git` }
  writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`)
  for (const path of DOCS) writeFileSync(path, withButton(readFileSync(path, 'utf8'), repository))
  process.stdout.write(`${buttonFor(repository)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(process.argv[2])
