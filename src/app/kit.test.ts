/** A programme has the features it uses, and no others. */
import type { Feature, Module } from '../kernel/feature'
import { same } from '../kernel/text'
import { kitsOf } from './kit'
import { STATE } from './memory'

const feature = (name: string, module: Module): Feature => ({ name, module, title: same(name), tables: [] })
const kitFor = kitsOf([feature('sends', 'base'), feature('tasks', 'tareas'), feature('courses', 'programa'), feature('team', 'equipo')])
const names = (shared: Readonly<Record<string, string>>) => kitFor(shared).features.map(({ name }) => name)
/** What every programme has, whatever it uses. */
const OWN = new Set(['agenda', 'strays', 'kept-letters'])
const uses = (...words: readonly string[]) => ({ [STATE]: JSON.stringify({ uses: words }) })

test.each([
  ['a file that was never asked has everything', {}, ['sends', 'tasks', 'courses', 'team']],
  ['who only sends has neither tasks nor courses', uses('sends'), ['sends']],
  ['who answers questions has tasks and a team', uses('tasks'), ['sends', 'tasks', 'team']],
  ['uses add up', uses('tasks', 'courses'), ['sends', 'tasks', 'courses', 'team']],
  ['a use that nobody knows switches nothing on', uses('chess'), ['sends']],
])('%s', (_, shared, expected) => {
  expect(names(shared).filter((name) => !OWN.has(name))).toEqual(expected)
})
