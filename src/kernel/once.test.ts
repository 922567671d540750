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
  })
  const many = Array.from({ length: 2_001 }, (_, at) => `texto ${at}`)
  expect(many.map(itself)).toEqual(many)
  expect(itself('texto 0')).toBe('texto 0')
  expect(asked).toEqual([...many, 'texto 0'])
})
