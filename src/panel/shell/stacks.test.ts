import type { Stacks } from './stacks'
import { back, choose, open, start, topOf } from './stacks'

const names = (stacks: Stacks) => [stacks.tab, ...(stacks.screens[stacks.tab] ?? []).map(({ name }) => name)].join(' › ')

const home = start('home', {})

test.each<[string, Stacks, string]>([
  ['starts in its tab', home, 'home › home'],
  ['lays a screen upon the tab', open(home, 'template', { id: 'a' }, false), 'home › home › template'],
  ['goes back', back(open(home, 'template', { id: 'a' }, false)), 'home › home'],
  ['has nowhere to go back to from a tab', back(home), 'home › home'],
  ['opens another tab', open(home, 'person', { id: 'c1' }, true), 'person › person'],
  [
    'keeps what was open in a tab while another is chosen',
    choose(choose(open(home, 'template', { id: 'a' }, false), 'person', {}), 'home', {}),
    'home › home › template',
  ],
  [
    'begins again in the tab that is chosen while it is seen',
    choose(open(home, 'template', { id: 'a' }, false), 'home', {}),
    'home › home',
  ],
  [
    'puts a tab’s own screen in place of all that lay in it',
    open(open(home, 'template', { id: 'a' }, false), 'home', {}, true),
    'home › home',
  ],
])('%s', (_, stacks, seen) => {
  expect(names(stacks)).toBe(seen)
})

test('another person in the same tab is the same screen, so that it keeps what it remembers', () => {
  const zoe = open(home, 'person', { id: 'zoe' }, true)
  const joao = open(zoe, 'person', { id: 'joao' }, true)
  expect(topOf(joao)?.given).toEqual({ id: 'joao' })
  expect(topOf(joao)?.key).toBe(topOf(zoe)?.key)
})

test('no two screens share a key', () => {
  const all = open(open(open(home, 'person', { id: 'a' }, true), 'template', { id: 'a' }, false), 'template', { id: 'b' }, false)
  const keys = Object.values(all.screens).flatMap((screens) => screens.map(({ key }) => key))
  expect(new Set(keys).size).toBe(keys.length)
})
