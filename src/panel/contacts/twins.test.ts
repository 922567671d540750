import { readIndex } from './search'
import { twinsOf } from './twins'

const index = readIndex(
  [
    ['c1', 'Zoé Gutiérrez', '+54 9 11 5564-1167'],
    ['c2', 'ZOE  GUTIERREZ', ''],
    ['c3', 'Otra', '011 15 5564-1167'],
    ['c4', 'Zoé Gutiérrez Paz', '+5491155641168'],
    ['c5', '', ''],
  ]
    .map((line) => line.join('\t'))
    .join('\n'),
)

test.each<[string, string, readonly string[]]>([
  ['the same name written otherwise, and the same phone under another name', 'c1', ['c2', 'c3']],
  ['a longer name and a neighbouring number are somebody else', 'c4', []],
  ['who has neither name nor phone is like nobody', 'c5', []],
])('%s', (_, id, expected) => {
  const card = index.people.find((one) => one.id === id)
  expect(card && twinsOf(index, card, 10).map((one) => one.id)).toEqual(expected)
})
