import { challenge } from './challenge'

const ASKED = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'palabra', k: 'secret' }

it.each([
  ['who knows the word', ASKED, 'palabra', '1158201444'],
  ['who does not', ASKED, 'otra', null],
  ['another mode', { ...ASKED, 'hub.mode': 'unsubscribe' }, 'palabra', null],
  ['no challenge', { ...ASKED, 'hub.challenge': '' }, 'palabra', null],
  ['no word set up', { ...ASKED, 'hub.verify_token': '' }, '', null],
  ['nothing', {}, 'palabra', null],
])('%s', (_, query, word, answer) => {
  expect(challenge(query, word)).toBe(answer)
})
