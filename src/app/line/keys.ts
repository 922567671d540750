/** Takes the keys of a WhatsApp account: asks Meta about key and number, and keeps them only if they work. */
import { eraseRehearsal, NEEDS } from '../../domain/practice/erase'
import { keyAges } from '../../domain/settings/key-ages'
import { type Account, account, stopped } from '../../domain/settings/settings'
import { listed } from '../../domain/templates/listed'
import { raise } from '../../kernel/act'
import { stirred } from '../../kernel/file'
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import {
  foreignNumber,
  numberProblem,
  numberRequest,
  numbersRequest,
  type PhoneNumber,
  readNumber,
  readNumbers,
} from '../../providers/cloud-api/account/numbers'
import { readToken, type TokenInfo, tokenProblem, tokenRequest } from '../../providers/cloud-api/account/token'
import { readTemplates, templatesRequest } from '../../providers/cloud-api/templates/requests'
import type { LineState, Reply } from '../api'

import { ODD, read } from '../calls/parse'
import { type Connection, keepConnection, NO_PROGRESS, readConnection } from '../connection'
import { readState } from '../memory'
import { sorry, WHY_LEFT } from '../reply'
import { runOne } from '../run-one'
import type { World } from '../world'
import { doorWords } from './door-words'
import { foreign, viewLine } from './view'

const MISSING = fail(
  t('Faltan datos.', 'Faltam dados.', 'Something is missing.'),
  t(
    'Completá los cuatro: clave, cuenta, número y clave secreta.',
    'Preencha os quatro: chave, conta, número e chave secreta.',
    'Fill in all four: key, account, number and app secret.',
  ),
)

type Keys = Pick<Connection, 'token' | 'wabaId' | 'phoneNumberId' | 'appSecret'>

/** The secrets of the line in use, which no page ever shows, stay when left blank: so each can be renewed alone. */
const keysOf = (input: unknown, before: Connection | undefined): Outcome<Keys> => {
  const fields = read(input, { token: 'text', wabaId: 'text', phoneNumberId: 'text', appSecret: 'text' })
  if (!fields.ok) return ODD
  const kept = before?.provider === 'cloud_api' ? before : undefined
  const { token, wabaId, phoneNumberId, appSecret } = fields.value
  const keys = {
    token: token.trim() || kept?.token || '',
    wabaId: wabaId.trim(),
    phoneNumberId: phoneNumberId.trim(),
    appSecret: appSecret.trim() || kept?.appSecret || '',
  }
  return Object.values(keys).includes('') ? MISSING : ok(keys)
}

interface Known {
  readonly key: TokenInfo
  readonly number: PhoneNumber
  readonly templates: readonly Parameters<typeof listed>[1]['templates'][number][] | undefined
}

const askMeta = ({ host }: World, { token, wabaId, phoneNumberId }: Keys): Outcome<Known> => {
  const [keyAnswer, numberAnswer, numbersAnswer, templatesAnswer] = host.http.fetchAll([
    tokenRequest(token),
    numberRequest(token, phoneNumberId),
    numbersRequest(token, wabaId),
    templatesRequest(token, wabaId, null),
  ])
  if (!keyAnswer || !numberAnswer || !numbersAnswer || !templatesAnswer) return { ok: false, ...WHY_LEFT.unknown }
  const key = readToken(keyAnswer)
  if (!key.ok) return key
  const numbers = readNumbers(numbersAnswer)
  const number = readNumber(numberAnswer)
  const problem: Problem | null =
    tokenProblem(key.value, wabaId, host.clock.now()) ??
    (numbers.ok ? foreignNumber(numbers.value, phoneNumberId) : numbers) ??
    (number.ok ? numberProblem(number.value) : number)
  if (problem || !number.ok) return problem ?? { ok: false, ...WHY_LEFT.unknown }
  const page = readTemplates(templatesAnswer)
  return ok({ key: key.value, number: number.value, templates: page.ok && page.value.after === null ? page.value.templates : undefined })
}

const lineOfNumber = ({ number }: Known, keys: Keys, by: string): Account => ({
  provider: 'cloud_api',
  wabaId: keys.wabaId,
  phoneNumberId: keys.phoneNumberId,
  displayPhone: number.displayPhone ?? '',
  name: number.name ?? '',
  quality: number.quality,
  peoplePerDay: number.peoplePerDay === 'unlimited' ? 0 : (number.peoplePerDay ?? 250),
  by,
})

export const saveKeys = (world: World, input: unknown): Reply<LineState> => {
  const { host } = world
  const { lang } = readState(host.shared.all())
  const before = readConnection(host.engine.all())
  const other = foreign(world)
  if (other) return sorry(other, lang)
  const keys = keysOf(input, before)
  if (!keys.ok) return sorry(keys, lang)
  const known = askMeta(world, keys.value)
  if (!known.ok) return sorry(known, lang)
  const { key, number, templates } = known.value
  const same = before?.provider === 'cloud_api' && before.phoneNumberId === keys.value.phoneNumberId && before.progress.appId === key.appId
  const connection: Connection = {
    provider: 'cloud_api',
    ...keys.value,
    ...doorWords(host.random, before),
    progress: {
      ...(same ? before.progress : { ...NO_PROGRESS, address: before?.progress.address ?? '' }),
      appId: key.appId ?? '',
      keyUntil: typeof key.expiresAt === 'number' ? key.expiresAt : 0,
      isTest: number.live === false,
    },
  }
  // In one commit, so that nothing that was rehearsed is ever due under a real line; only then is the key there to send with.
  const report = runOne(world, (state, ctx) => {
    const rehearsed = account.of(state).provider === 'practice'
    if (rehearsed) state.want(NEEDS)
    return [
      ...(rehearsed ? eraseRehearsal(state, ctx) : []),
      account.set(state, lineOfNumber(known.value, keys.value, host.session.effective())),
      keyAges.set(state, {
        token: before?.token === keys.value.token ? keyAges.of(state).token : ctx.now,
        secret: before?.appSecret === keys.value.appSecret ? keyAges.of(state).secret : ctx.now,
      }),
      // What was stopped because the line failed looks again by itself.
      stopped.set(state, { reason: '', next: '' }),
      ...(templates ? [raise(listed(`connect ${ctx.now}`, { templates }))] : []),
      raise(stirred(`connect ${ctx.now}`, {})),
    ]
  })
  if (report.rounds === 0) return sorry(WHY_LEFT[report.left === 'nothing' ? 'unknown' : report.left], lang)
  keepConnection(host, connection)
  return viewLine(world)
}
