import fc from 'fast-check'
import { base64, base64url, fromHex, utf8 } from './base64'

test('what is put together by hand is what Node makes of the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: 'grapheme' }), (bytes, text) => {
      expect(base64([...bytes])).toBe(Buffer.from(bytes).toString('base64'))
      expect(base64url([...bytes])).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromHex(Buffer.from(bytes).toString('hex'))).toEqual([...bytes])
      expect(utf8(text)).toEqual([...Buffer.from(text)])
    }),
  )
})
