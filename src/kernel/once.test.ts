import { once } from './once'

test('a text is read once, however many others are read in between', () => {
  const asked: string[] = []
  const length = once((text) => {
    asked.push(text)
    return text.length
  })
  expect(['uno', 'cuatro', 'uno', '', 'cuatro', ''].map(length)).toEqual([3, 6, 3, 0, 6, 0])
  expect(asked).toEqual(['uno', 'cuatro', ''])
})

test('what is read never fills the memory', () => {
  const asked: string[] = []
  const itself = once((text) => {
    asked.push(text)
    return text
  }, 2)
  expect(['a', 'b', 'a', 'c', 'a'].map(itself)).toEqual(['a', 'b', 'a', 'c', 'a'])
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})
