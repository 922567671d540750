/** The version history holds on to what it lists, and to nothing else. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { newState } from '../model/state'
import { Versions } from './versions'

const TEN_MINUTES = 600_000

test('a version that the list no longer names is gone from memory', () => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  const history = new Versions([], () => undefined)
  const state = newState({ title: 'Prueba', locale: 'es_AR', timeZone: 'America/Bogota' })
  const named = history.take('antes', 0, 1, state)
  const first = history.take('', 1, 2, state)
  const image = (id: string) => new WeakRef(history.content(id) ?? {})
  const [kept, left] = [image(named.id), image(first.id)]
  for (let turn = 1; turn <= 40; turn++)
    history.keep({ revision: 2 + turn, at: turn * TEN_MINUTES, author: { user: 'ana', by: 'api' }, ops: [] }, state)
  return new Promise<void>((later) => setTimeout(later)).then(() => {
    if (typeof collect === 'function') collect()
    expect(history.list().map(({ id }) => id)).not.toContain(first.id)
    expect(left.deref()).toBeUndefined()
    expect(kept.deref()).toBeDefined()
  })
})
