/** Packages: pinned, locked without a machine's registry, permissively licensed, and nothing runs at installation that Hilo needs. */

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
/** The parts of package.json and package-lock.json that matter here. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>
}

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
])

/** `(MIT OR GPL-3.0)` leaves the choice, `MIT AND GPL-3.0` does not. */
/** Run by tests alone and part of nothing that is built or pushed: their licence asks something only of who changes them. */
const testsOnly = new Set(['node_modules/axe-core MPL-2.0'])

export const isPermissive = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => permissive.has(part.trim())))

const direct = ({ dependencies, devDependencies }: Manifest): readonly (readonly [string, string])[] =>
  Object.entries({ ...dependencies, ...devDependencies })

export const unpinned = (manifest: Manifest): readonly string[] =>
  direct(manifest)
    .filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} ${version} is a range`)

/** Where packages come from must not depend on the machine that wrote the lockfile. */
export const foreignHosts = (lock: Lock): readonly string[] =>
  Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
    .map(([path, { resolved }]) => `${path} comes from ${resolved}`)

/** A lockfile written where a registry lacks the variants for other systems makes `npm ci` fail everywhere; each needs its checksum, too. */
export const gaps = (lock: Lock): readonly string[] =>
  Object.entries(lock.packages).flatMap(([path, { integrity, optionalDependencies }]) => [
    ...(path !== '' && integrity === undefined ? [`${path} has no checksum`] : []),
    ...Object.keys(optionalDependencies ?? {})
      .filter((name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`])
      .map((name) => `${name}, a variant of ${path}, is not locked`),
  ])

/** What Hilo runs with must work where install scripts are off. */
export const installScripts = (lock: Lock): readonly string[] =>
  Object.entries(lock.packages)
    .filter(([, { dev, devOptional, hasInstallScript }]) => hasInstallScript === true && dev !== true && devOptional !== true)
    .map(([path]) => `${path} runs a script when it is installed`)

/** Every package that Hilo runs with, and the direct ones it is built and tested with; `licenseOf` reads the installed package. */
export const licenseProblems = (manifest: Manifest, lock: Lock, licenseOf: (path: string) => string): readonly string[] => {
  const built = direct(manifest).map(([name]) => `node_modules/${name}`)
  const running = Object.entries(lock.packages).flatMap(([path, { dev, devOptional }]) =>
    path !== '' && !dev && !devOptional ? [path] : [],
  )
  return [...new Set([...built, ...running])]
    .map((path) => [path, licenseOf(path)] as const)
    .filter(([path, license]) => !isPermissive(license) && !testsOnly.has(`${path} ${license}`))
    .map(([path, license]) => `${path} is licensed ${license}`)
}
