/** Imports go one way: main → app → {workbook, providers, domain}, providers → domain → kernel, workbook → kernel; outside stays outside. */
import { importsOf } from './imports'
import { type Check, isTest } from './source'

/** What a room may import; `types` are taken as types only. Its own files are always allowed. */
interface Room {
  readonly values: readonly string[]
  readonly types: readonly string[]
}

const ports = 'src/ports'
const kernel = 'src/kernel'
const domain = 'src/domain'
const entryPoints = 'src/entry-points'

const rooms: Readonly<Record<string, Room>> = {
  'src/main': { values: ['src/app', 'src/google', 'src/workbook', 'src/providers', domain, kernel], types: [ports, entryPoints] },
  'src/app': { values: ['src/workbook', 'src/providers', domain, kernel], types: [ports, entryPoints] },
  'src/workbook': { values: [kernel], types: [ports] },
  'src/providers': { values: [domain, kernel], types: [ports] },
  [domain]: { values: [kernel], types: [ports] },
  [kernel]: { values: [], types: [ports] },
  [ports]: { values: [], types: [kernel] },
  [entryPoints]: { values: [], types: [] },
  'src/google': { values: [kernel], types: [ports] },
  'src/panel': { values: [domain, kernel], types: ['src/app', ports] },
  local: { values: [], types: [] },
}

const roomOf = (path: string): string | undefined => {
  const [top = '', second = ''] = path.split('/')
  return top === 'src' ? `src/${second.replace(/\.tsx?$/, '')}` : top
}

/** Tests may set up what they like; the local world's may not reach into src either, or it would no longer run the bundle unchanged. */
const isBound = (path: string): boolean => (path.startsWith('src/') && !isTest(path)) || path.startsWith('local/')

const isPackage = (to: string): boolean => !/^(src|local|relay|bench|test|tools)\//.test(to)

export const directions: Check = (sources) =>
  importsOf(sources.filter((source) => isBound(source.path))).flatMap(({ from, to, typeOnly, say }) => {
    const home = roomOf(from)
    const guest = roomOf(to)
    if (isPackage(to) || home === undefined || guest === undefined || home === guest) return []
    const room = rooms[home]
    if (!room) return [say(`${home} is no room of the design`)]
    if (room.values.includes(guest)) return []
    if (room.types.includes(guest)) return typeOnly ? [] : [say(`${home} takes only types from ${guest}, not ${to}`)]
    return [say(`${home} may not import ${to}`)]
  })

/** Only the server's rooms are bound to packages that run without a browser or Node. */
export const nodeOutsideServer: Check = (sources) =>
  importsOf(sources.filter((source) => source.path.startsWith('src/') && !isTest(source.path)))
    .filter(({ to }) => to.startsWith('node:'))
    .map(({ to, say }) => say(`src runs in Apps Script and in a browser, where ${to} does not exist`))
