import fc from 'fast-check'
import type { HttpAnswer } from '../../../ports'
import { pad, wrapBase64 } from './base64'
import { downloadRequest, mediaInfoRequest, readMediaInfo, readUpload, uploadRequest } from './media'

const answer = (body: unknown): HttpAnswer => ({ ok: true, status: 200, body: JSON.stringify(body), headers: {} })

it('wraps bytes between texts as if all had been encoded at once', () => {
  const ascii = fc.string({ unit: 'grapheme-ascii' })
  fc.assert(
    fc.property(ascii, fc.uint8Array({ maxLength: 60 }), ascii, (start, bytes, tail) => {
      const head = start + '.'.repeat(pad(start))
      const middle = Buffer.from(bytes)
      const wrapped = wrapBase64(head, middle.toString('base64'), tail)
      expect(wrapped).toBe(Buffer.concat([Buffer.from(head), middle, Buffer.from(tail)]).toString('base64'))
    }),
  )
})

it('uploads a file as a form', () => {
  const file = { filename: 'informe “final”.pdf', mime: 'application/pdf', base64: Buffer.from('%PDF-ñ').toString('base64') }
  const request = uploadRequest('T', '109', file, 'b0undary')
  expect(request.bytes?.mime).toBe('multipart/form-data; boundary=b0undary')
  const parts = Buffer.from(request.bytes?.base64 ?? '', 'base64')
    .toString('utf8')
    .split('--b0undary')
  expect(parts.map((part) => part.replace(/Content-Type: +/, 'Content-Type: ').trim())).toEqual([
    '',
    'Content-Disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp',
    'Content-Disposition: form-data; name="type"\r\n\r\napplication/pdf',
    'Content-Disposition: form-data; name="file"; filename="informe _final_.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-ñ',
    '--',
  ])
  expect(readUpload(answer({ id: 123 }))).toEqual({ ok: true, value: '123' })
})

it.each([
  ['size as a number', 1234],
  ['size as a text', '1234'],
])('asks where a file is; %s', (_, file_size) => {
  expect(mediaInfoRequest('T', '77', '109').url).toMatch(/\/77\?phone_number_id=109$/)
  expect(
    readMediaInfo(answer({ url: 'https://lookaside.fbsbx.com/x', mime_type: 'image/jpeg', sha256: 'h', file_size, id: '77' })),
  ).toEqual({
    ok: true,
    value: { url: 'https://lookaside.fbsbx.com/x', mime: 'image/jpeg', sha256: 'h', bytes: 1234 },
  })
})

it.each([
  ['https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1', true],
  ['https://scontent.xx.fbcdn.net/v/a.jpg', true],
  ['https://fbsbx.com.evil.org/a', false],
  ['https://evilfbsbx.com/a', false],
  ['https://evil.org/?https://lookaside.fbsbx.com/', false],
  ['http://lookaside.fbsbx.com/a', false],
  ['https://lookaside.fbsbx.com@evil.org/a', false],
])('the key goes to Meta’s hosts only: %s', (url, ours) => {
  expect(downloadRequest('T', url)?.headers.authorization).toBe(ours ? 'Bearer T' : undefined)
})
