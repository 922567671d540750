/** Utilities, Html and Content as a script uses them: bytes are signed, formats are Java's, templates are Google's. */
import { type Bench, bench } from '../bench'

let on: Bench
beforeAll(async () => {
  on = await bench(
    `
    const U = Utilities
    function date(pattern, zone) { return U.formatDate(new Date(Date.UTC(2027, 1, 1, 2, 5, 9, 7)), zone || 'GMT', pattern) }
    function format(...args) { return U.formatString(...args) }
    function digest(text) { return U.computeDigest(U.DigestAlgorithm.SHA_256, text, U.Charset.UTF_8).slice(0, 4) }
    function hmac(value, key) { return U.computeHmacSha256Signature(value, key).map((b) => ((b + 256) % 256).toString(16).padStart(2, '0')).join('') }
    function round(text) { return U.ungzip(U.gzip(U.newBlob(text))).getDataAsString() }
    function base64(text) { const e = U.base64Encode(text, U.Charset.UTF_8); return [e, U.base64EncodeWebSafe([-1, -2, -3]), U.newBlob(U.base64Decode(e)).getDataAsString()] }
    function badBase64() { return U.base64Decode('*') }
    function blob() { const b = U.newBlob('ñ', 'text/plain', 'a.txt'); return [b.getBytes(), b.getName(), b.getContentType(), b.copyBlob().setName('b').getName()] }
    function uuid() { return U.getUuid() }
    function template() { const t = HtmlService.createTemplateFromFile('t'); t.name = '<Ana>'; t.list = [1, 2]; return t.evaluate().setTitle('x').getContent() }
    function noPage() { return HtmlService.createHtmlOutputFromFile('none') }
    function badMeta() { return HtmlService.createHtmlOutput('').addMetaTag('refresh', '1') }
    function cleared() { return ContentService.createTextOutput('a').append('b').clear().getContent() }
    function text() { return [String(SpreadsheetApp), String(ScriptApp.AuthMode.FULL), JSON.stringify({ m: ContentService.MimeType.JSON })] }
  `,
    { pages: { t: '<ul><? for (const n of list) { ?><li><?= n ?></li><? } ?></ul><?= name ?><?!= name ?>' } },
  )
})
afterAll(() => on.stop())

test.each([
  ['yyyy-MM-dd HH:mm:ss.SSS', 'GMT', '2027-02-01 02:05:09.007'],
  ['d/M/yy h:mm a', 'America/Argentina/Buenos_Aires', '31/1/27 11:05 PM'],
  ["EEEE d 'de' MMMM", 'America/Bogota', 'Sunday 31 de January'],
  ["yyyy-MM-dd'T'HH:mm:ssXXX", 'America/Argentina/Buenos_Aires', '2027-01-31T23:05:09-03:00'],
  ["EEE w D u k 'o''clock' Z", 'GMT', "Mon 6 32 1 2 o'clock +0000"],
  ['HH:mm', 'GMT-3', '23:05'],
])('formatDate %s in %s', async (pattern, zone, expected) => {
  expect(await on.call('date', pattern, zone)).toBe(expected)
})

test.each([
  [['%s de %d', 'a', 3.9], 'a de 3'],
  [['%05.1f|%-4s|%4d|%+d', 2.71, 'x', 7, 5], '002.7|x   |   7|+5'],
  [['%x %% %2$s', 255, 'b'], 'ff % b'],
])('formatString %j', async (args, expected) => {
  expect(await on.call('format', ...args)).toBe(expected)
})

test('digests and signatures are signed bytes', async () => {
  expect(await on.call('digest', 'ñ')).toEqual([2, 75, -71, 8])
  expect(await on.call('hmac', 'The quick brown fox jumps over the lazy dog', 'key')).toBe(
    'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8',
  )
})

test('gzip, base64 and blobs keep every byte', async () => {
  const text = 'Ñandú 🐦 '.repeat(1_000)
  expect(await on.call('round', text)).toBe(text)
  expect(await on.call('base64', 'ñ?')).toEqual(['w7E/', '__79', 'ñ?'])
  expect(await on.call('blob')).toEqual([[-61, -79], 'a.txt', 'text/plain', 'b'])
  expect(await on.call('uuid')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('templates run, escape, and take their fields', async () => {
  expect(await on.call('template')).toBe('<ul><li>1</li><li>2</li></ul>&lt;Ana&gt;<Ana>')
})

test.each([
  ['badBase64', 'Could not decode string.'],
  ['noPage', 'No HTML file named none was found.'],
  ['badMeta', 'The meta tag you specified is not allowed in this context.'],
])('%s throws', async (name, text) => {
  await expect(on.call(name)).rejects.toThrow(`Exception: ${text}`)
})

test('a cleared text is null; objects print as their class', async () => {
  expect(await on.call('cleared')).toBeNull()
  expect(await on.call('text')).toEqual(['SpreadsheetApp', 'FULL', '{"m":"JSON"}'])
})
