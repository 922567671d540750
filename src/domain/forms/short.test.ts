/** Links through the relay: they lead to the same form and carry the same token, and who opened one is known before they answer. */
import { linkForm, sendForm, tokenOf } from '../../../test/kit/google-form'
import type { Programme } from '../../../test/kit/programme'
import { seal } from '../../../test/kit/relay'
import { addPeople, courseIds, personAt, school } from '../../../test/kit/school'
import { arrange, minutes } from '../../../test/kit/steps'
import { keepConnection, readConnection } from '../../app/connection'
import { posted } from '../../app/entries'
import { patch } from '../../kernel/act'
import { DAY, HOUR, instant } from '../../kernel/time'
import { opened } from '../cycles/facts'
import { formNamed, personalLink } from './link'
import { links } from './tables'

const RELAY = 'https://hilo-relay.example.workers.dev'

/** What the person gets, with the link made known. */
const linkOf = (one: Programme): string => {
  let url = ''
  arrange(one, (state, ctx) => {
    const form = formNamed(state, 'inscripcion')
    const link = form && personalLink(state, form, personAt(0), { id: courseIds(one)[0] ?? '', name: 'Oficios digitales' }, ctx)
    url = link?.url ?? ''
    return link?.acts ?? []
  })
  return url
}
const through = (one: Programme, relayUrl: string): void => {
  const before = readConnection(Object.fromEntries(one.host.engineStore))
  if (!before) throw new Error('no line')
  keepConnection(one.host, { ...before, relayUrl })
}
const begun = (): Programme => {
  const one = school(4)
  addPeople(one, 1)
  linkForm(one)
  through(one, RELAY)
  return one
}
const click = (one: Programme, at: number): void => {
  const text = seal(one.host, [{ type: 'click', at, link: tokenOf(one, personAt(0)) }])
  expect(JSON.parse(posted(one.host, '', text).says).verdicts).toHaveLength(1)
}

test('the address says where it leads and until when, is the same for months, and without a relay it is the form’s own', () => {
  const one = begun()
  const short = linkOf(one)
  const [, token = '', body = ''] = /^https:\/\/hilo-relay\.example\.workers\.dev\/f\/([^.]+)\.([\w-]+)\.[\w-]{22}$/.exec(short) ?? []
  expect(token).toBe(tokenOf(one, personAt(0)))
  const [programme, hours, lang, path] = JSON.parse(Buffer.from(body, 'base64url').toString())
  expect([programme, lang]).toEqual(['1', 'es'])
  expect(hours * HOUR - one.host.at()).toBeGreaterThan(400 * DAY - HOUR)
  one.host.move(DAY)
  expect(linkOf(one)).toBe(short)
  through(one, '')
  expect(linkOf(one)).toBe(`https://docs.google.com/forms/d/e/${String(path).slice(1)}`)
  expect(one.records(links)).toHaveLength(1)
})

test('an opening is counted once however often it is told, the first one is kept, and the answer stands beside it', () => {
  const one = begun()
  linkOf(one)
  const first = one.host.at()
  click(one, first)
  click(one, first)
  one.host.move(HOUR)
  click(one, one.host.at())
  sendForm(one, { token: tokenOf(one, personAt(0)) })
  minutes(one, 2)
  expect(one.records(links)).toMatchObject([{ contact_id: personAt(0), clicked_at: first, clicks: 2, answered_at: expect.any(Number) }])
})

test.each([
  ['nobody saw who opened', null, []],
  ['it was opened', 3, [1]],
])('the share of links that were opened, where %s', (_, clicks, values) => {
  const one = begun()
  linkOf(one)
  const now = instant(one.host.at())
  let found: readonly number[] = []
  arrange(one, () => [patch(links, tokenOf(one, personAt(0)), { delivered_at: now, clicks })])
  arrange(one, (state, ctx) => {
    found = opened.facts(state, { from: instant(now - DAY), to: instant(now + DAY) }, ctx).map(({ value }) => value)
    return []
  })
  expect(found).toEqual(values)
})
