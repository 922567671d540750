/** The line of WhatsApp: practice, or the programme's own number, checked before it is kept. */

import { type Account, account, stopped } from '../../domain/settings/settings'
import { listed } from '../../domain/templates/listed'
import { raise } from '../../kernel/act'
import { fail, type Problem } from '../../kernel/outcome'
import { type Lang, type Text, t } from '../../kernel/text'
import {
  foreignNumber,
  numberProblem,
  numberRequest,
  numbersRequest,
  readNumber,
  readNumbers,
} from '../../providers/cloud-api/account/numbers'
import { callbackProblem, readSuccess, subscribeRequest } from '../../providers/cloud-api/account/subscription'
import { readToken, tokenProblem, tokenRequest, tokenWarning } from '../../providers/cloud-api/account/token'
import { readTemplates, templatesRequest } from '../../providers/cloud-api/templates/requests'
import { PRACTICE_TEMPLATES } from '../../providers/practice/templates'
import type { Light, Reply } from '../api'
import { type Connection, type Doors, keepConnection, readConnection } from '../connection'
import { good, sorry, WHY_LEFT } from '../reply'
import { type Report, readState, type World } from '../run'
import { runOne } from '../run-one'
import { ODD, read } from './parse'
import { CONNECT_FIRST } from './words'

const outcome = <V>(report: Report, value: V, lang: Lang): Reply<V> => {
  if (report.rounds > 0) return good(value)
  return sorry(WHY_LEFT[report.left === 'nothing' ? 'unknown' : report.left], lang)
}

const doors = (world: World, before: Connection | undefined): Doors => ({
  doorSecret: before?.doorSecret || `${world.host.random.uuid()}${world.host.random.uuid()}`,
  doorSecretBefore: before?.doorSecretBefore ?? '',
  verifyToken: before?.verifyToken || world.host.random.uuid(),
  relayUrl: before?.relayUrl ?? '',
  relayProgramme: before?.relayProgramme ?? '',
  relaySecret: before?.relaySecret ?? '',
  relaySecretBefore: before?.relaySecretBefore ?? '',
})

const PRACTICE_LINE = t('Práctica', 'Prática', 'Practice')

export const practiceLine = (world: World): Reply<{ line: string }> => {
  const { host } = world
  const { lang } = readState(host.shared.all())
  const before = readConnection(host.engine.all())
  keepConnection(host, {
    provider: 'practice',
    wabaId: 'practice',
    phoneNumberId: 'practice',
    token: '',
    appSecret: '',
    ...doors(world, before),
  })
  const line: Account = {
    provider: 'practice',
    wabaId: '',
    phoneNumberId: '',
    displayPhone: '',
    name: PRACTICE_LINE[lang],
    quality: '',
    peoplePerDay: 0,
  }
  const report = runOne(world, (state) => [
    account.set(state, line),
    // What was stopped because the line failed looks again by itself.
    stopped.set(state, { reason: '', next: '' }),
    raise(listed(`practice ${host.clock.now()}`, { templates: PRACTICE_TEMPLATES })),
  ])
  return outcome(report, { line: PRACTICE_LINE[lang] }, lang)
}

const light = (name: Text, says: Text, lang: Lang, state: Light['state'] = 'good', next?: Text): Light => ({
  name: name[lang],
  state,
  says: says[lang],
  next: next?.[lang] ?? '',
})
const KEY = t('Clave de acceso', 'Chave de acesso', 'Access key')
const NUMBER = t('Número', 'Número', 'Number')
const GOOD = t('Funciona.', 'Funciona.', 'It works.')
const MISSING = fail(
  t('Faltan datos.', 'Faltam dados.', 'Something is missing.'),
  t(
    'Completá los cuatro: clave, cuenta, número y clave secreta.',
    'Preencha os quatro: chave, conta, número e chave secreta.',
    'Fill in all four: key, account, number and app secret.',
  ),
)

export const saveLine = (world: World, input: unknown): Reply<{ lights: readonly Light[]; webhook: string; verifyToken: string }> => {
  const { host } = world
  const { lang } = readState(host.shared.all())
  const fields = read(input, { token: 'text', wabaId: 'text', phoneNumberId: 'text', appSecret: 'text' })
  if (!fields.ok) return sorry(ODD, lang)
  const [token, wabaId, phoneNumberId, appSecret] = [
    fields.value.token,
    fields.value.wabaId,
    fields.value.phoneNumberId,
    fields.value.appSecret,
  ].map((word) => word.trim())
  if (!token || !wabaId || !phoneNumberId || !appSecret) return sorry(MISSING, lang)
  const [tokenAnswer, numberAnswer, numbersAnswer, templatesAnswer] = host.http.fetchAll([
    tokenRequest(token),
    numberRequest(token, phoneNumberId),
    numbersRequest(token, wabaId),
    templatesRequest(token, wabaId, null),
  ])
  const key = tokenAnswer && readToken(tokenAnswer)
  if (!key?.ok) return sorry(key ?? WHY_LEFT.unknown, lang)
  const keyProblem = tokenProblem(key.value, wabaId, host.clock.now())
  if (keyProblem) return sorry(keyProblem, lang)
  const number = numberAnswer && readNumber(numberAnswer)
  if (!number?.ok) return sorry(number ?? WHY_LEFT.unknown, lang)
  const numbers = numbersAnswer && readNumbers(numbersAnswer)
  if (!numbers?.ok) return sorry(numbers ?? WHY_LEFT.unknown, lang)
  const problem: Problem | null = foreignNumber(numbers.value, phoneNumberId) ?? numberProblem(number.value)
  if (problem) return sorry(problem, lang)
  const before = readConnection(host.engine.all())
  const connection: Connection = { provider: 'cloud_api', wabaId, phoneNumberId, token, appSecret, ...doors(world, before) }
  keepConnection(host, connection)
  const line: Account = {
    provider: 'cloud_api',
    wabaId,
    phoneNumberId,
    displayPhone: number.value.displayPhone ?? '',
    name: number.value.name ?? '',
    quality: number.value.quality,
    peoplePerDay: number.value.peoplePerDay === 'unlimited' ? 0 : (number.value.peoplePerDay ?? 250),
  }
  const page = templatesAnswer && readTemplates(templatesAnswer)
  const report = runOne(world, (state) => [
    account.set(state, line),
    // What was stopped because the line failed looks again by itself.
    stopped.set(state, { reason: '', next: '' }),
    ...(page?.ok ? [raise(listed(`connect ${host.clock.now()}`, { templates: page.value.templates }))] : []),
  ])
  const warning = tokenWarning(key.value)
  return outcome(
    report,
    {
      lights: [
        warning ? light(KEY, warning.problem, lang, 'warning', warning.next) : light(KEY, GOOD, lang),
        { name: NUMBER[lang], state: 'good', says: `${line.name} ${line.displayPhone}`.trim(), next: '' },
      ],
      webhook: webhookUrl(world, connection),
      verifyToken: connection.verifyToken,
    },
    lang,
  )
}

/** The relay's door, if there is one; else ours: Meta keeps the query of the address, which carries the word that the door believes. */
export const webhookUrl = ({ host }: World, { relayUrl, doorSecret }: Connection): string =>
  relayUrl === '' ? `${host.session.webAppUrl()}?s=${doorSecret}` : `${relayUrl}/webhook`

const WEBHOOK = t('Llegada de mensajes', 'Chegada de mensagens', 'Incoming messages')
const ARRIVES = t(
  'WhatsApp ya nos avisa de cada mensaje.',
  'O WhatsApp já avisa de cada mensagem.',
  'WhatsApp tells us of every message now.',
)

export const subscribeLine = (world: World): Reply<{ lights: readonly Light[] }> => {
  const { host } = world
  const { lang } = readState(host.shared.all())
  const connection = readConnection(host.engine.all())
  if (connection?.provider !== 'cloud_api') return sorry(CONNECT_FIRST, lang)
  const callback = { url: webhookUrl(world, connection), verifyToken: connection.verifyToken }
  const wrong = callbackProblem(callback)
  if (wrong) return sorry(wrong, lang)
  const [first] = host.http.fetchAll([subscribeRequest(connection.token, connection.wabaId)])
  const subscribed = first && readSuccess(first)
  if (!subscribed?.ok) return sorry(subscribed ?? WHY_LEFT.unknown, lang)
  const [second] = host.http.fetchAll([subscribeRequest(connection.token, connection.wabaId, callback)])
  const pointed = second && readSuccess(second)
  if (!pointed?.ok) return sorry(pointed ?? WHY_LEFT.unknown, lang)
  return good({ lights: [light(WEBHOOK, ARRIVES, lang)] })
}
