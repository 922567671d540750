import type { Place } from '../../app/api'
import { aboutOf, follows } from './follow'
import { pauseAfter } from './pace'

const at = (tab: Place['tab'], fromRow: number, toRow = fromRow): Place => ({ tab, sheetId: 7, title: 'x', fromRow, toRow })

test.each<[string, Place | undefined, unknown]>([
  ['nowhere', undefined, undefined],
  ['a contact', at('contacts', 5), { screen: 'person', subject: { sheetId: 7, row: 5 } }],
  ['a message', at('messages', 9), { screen: 'person', subject: { sheetId: 7, row: 9 } }],
  ['what is to leave', at('upcoming', 2), { screen: 'person', subject: { sheetId: 7, row: 2 } }],
  ['a send', at('sends', 3), { screen: 'sends', subject: { sheetId: 7, row: 3 } }],
  ['several rows mean the first', at('contacts', 5, 12), { screen: 'person', subject: { sheetId: 7, row: 5 } }],
  ['rows with the headings mean the first below them', at('contacts', 1, 12), { screen: 'person', subject: { sheetId: 7, row: 2 } }],
  ['the headings', at('contacts', 1), undefined],
  ['Inicio', at('home', 4), undefined],
  ['a tab of their own', at('other', 4), undefined],
])('%s', (_, place, about) => {
  expect(aboutOf(place)).toEqual(about)
})

const seconds = (seen: Parameters<typeof pauseAfter>[0]) => pauseAfter(seen) / 1000

test.each<[string, number, boolean, boolean, number]>([
  ['somebody moves in the grid', 0, true, false, 1.5],
  ['somebody reads', 90, true, false, 4],
  ['nobody is there', 3600, true, false, 12],
  ['the page is hidden', 0, false, false, 20],
  ['the network is down', 0, true, true, 8],
])('%s', (_, quiet, visible, failed, pause) => {
  expect(seconds({ visible, quiet: quiet * 1000, failed })).toBe(pause)
})

test.each<[string, number, number, boolean]>([
  ['a tab was chosen long before the move', 1_000, 5_000, true],
  ['no tab was chosen yet', 0, 5_000, true],
  ['a tab was chosen when the rows may have been chosen already', 5_200, 5_000, false],
])('%s', (_, chosen, since, along) => {
  expect(follows(chosen, since)).toBe(along)
})
