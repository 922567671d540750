/** Answers of the web app, bytes, and who runs this. */
import { type Check, check } from '../check'

const PAGE = '<div data-nonce="a b"></div><script>1 < 2</script>'

export const pages: readonly Check[] = [
  // The 200 that tells Meta that a webhook is stored; the panel, one page with its script inside.
  check('pages', ['', PAGE, 'HtmlOutput'], ({ tools }) => [tools.page('').content, tools.page(PAGE).content, tools.page('').shown]),
  // Meta's check of the address gets the bare word back.
  check('a text answer', ['1158201444', 'TEXT', 'TextOutput'], ({ tools }) => {
    const { content, mime, shown } = tools.textAnswer('1158201444')
    return [content, mime, shown]
  }),
  // Signatures and packed mail are bytes.
  check('bytes are signed', [-128, -1, 0], ({ tools }) => [...tools.bytesOf('gP8A')]),
  check('packing and unpacking', 'ñandú 👋', ({ host: { pack } }) => pack.unsqueeze(pack.squeeze('ñandú 👋')) ?? null),
  // RFC 4231, case 2.
  check('a signature', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843', ({ host }) =>
    host.digest.hmacSha256('Jefe', 'what do ya want for nothing?'),
  ),
  // The person in the editor is known, and is the one as whom it runs.
  check('who runs this', true, ({ host: { session } }) => session.active() !== '' && session.active() === session.effective()),
]
