/** The global functions of a version: what menus, triggers and pages may call. */
import type { Pool } from './pool'
import type { Version } from './version'

/** Evaluates the bundle once; a service that it calls on the way (it should not) is refused. */
export const functionNames = (pool: Pool, version: Version): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    if (version.refused !== undefined) return reject(new Error(`The script does not load: ${version.refused}`))
    const shell = pool.take()
    const refused = JSON.stringify({ thrown: { name: 'Exception', message: 'No service may be called while the script is loaded.' } })
    shell.run(
      { code: { key: version.key }, function: '', args: '[]', event: false, returns: 'names' },
      version.source,
      (message) => {
        if (message.type === 'call') shell.answer(refused)
        if (message.type !== 'end') return
        shell.free()
        if (message.ok) resolve(JSON.parse(message.value))
        else reject(new Error(`The script does not load: ${message.error.name}: ${message.error.message}\n${message.error.stack ?? ''}`))
      },
      (reason) => reject(new Error(`The script does not load: ${reason}`)),
    )
  })

/** Names that end in `_` are private. */
export const isPublic = (name: string): boolean => !name.endsWith('_')
