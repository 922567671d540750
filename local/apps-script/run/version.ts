/** The script's files as Apps Script would take them: code, pages and manifest, as one immutable version. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { refusedSyntax } from './parsed'

export interface Manifest {
  readonly timeZone: string
  readonly oauthScopes: readonly string[] | undefined
  readonly webApp: { readonly executeAs: string; readonly access: string } | undefined
}

export interface Version {
  readonly key: string
  readonly source: string
  /** By name without ending. */
  readonly pages: ReadonlyMap<string, string>
  readonly manifest: Manifest
  /** Why Apps Script would not even parse it. */
  readonly refused: string | undefined
}

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {})
const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise)

const manifestOf = (json: string): Manifest => {
  const raw = record(JSON.parse(json))
  const webApp = raw.webapp === undefined ? undefined : record(raw.webapp)
  return {
    timeZone: text(raw.timeZone, 'Etc/GMT'),
    oauthScopes: Array.isArray(raw.oauthScopes) ? raw.oauthScopes.map(String) : undefined,
    webApp: webApp && { executeAs: text(webApp.executeAs, 'USER_DEPLOYING'), access: text(webApp.access, 'MYSELF') },
  }
}

/** Reads a folder as clasp pushes it: every .js in the order of its name, every .html, `appsscript.json`. */
const readVersion = (folder: string): Version => {
  const names = readdirSync(folder).sort()
  const content = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const source = names
    .filter((name) => /\.(js|gs)$/.test(name))
    .map(content)
    .join('\n')
  const pages = new Map(names.filter((name) => name.endsWith('.html')).map((name) => [name.slice(0, -'.html'.length), content(name)]))
  const manifest = names.includes('appsscript.json') ? content('appsscript.json') : '{}'
  const sum = createHash('sha256').update(source).update(manifest)
  for (const [name, page] of pages) sum.update(name).update(page)
  return { key: sum.digest('hex').slice(0, 16), source, pages, manifest: manifestOf(manifest), refused: refusedSyntax(source) }
}

/** The newest code (what was pushed) and the deployed version (what `/exec` runs). */
export class Deployments {
  private newest: Version
  private stamp: string
  deployed: Version
  number = 1

  constructor(private readonly folder: string) {
    this.stamp = this.stampNow()
    this.newest = readVersion(folder)
    this.deployed = this.newest
  }

  /** The folder as it is now; it is read again when a file has changed. */
  get head(): Version {
    const stamp = this.stampNow()
    if (stamp !== this.stamp) {
      this.stamp = stamp
      this.newest = readVersion(this.folder)
    }
    return this.newest
  }

  /** A new version of the newest code under the same address. */
  deploy(): number {
    this.deployed = this.head
    this.number += 1
    return this.number
  }

  private stampNow(): string {
    return readdirSync(this.folder)
      .map((name) => `${name}:${statSync(join(this.folder, name)).mtimeMs}`)
      .join()
  }
}
