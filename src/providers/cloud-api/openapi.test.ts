import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020'
import { parse } from 'yaml'
import { parseJson } from '../../kernel/json'
import { numberCallbackRequest, subscribeRequest } from './account/subscription'
import { fields, list, text } from './loose'
import { PATCHES, type Patch } from './openapi-patches'
import { buildSeen, buildSend } from './send/send'
import { SEND_CASES } from './send/send.cases'
import { CHANNEL } from './send/testing.cases'

/** Meta's OpenAPI description (github.com/facebook/openapi), which is too large to be kept here. */
const FILE = join(__dirname, '../../../../shared/reference/meta-business-messaging-v23.yaml')

const REF = '#/components/schemas/'

type Faults = (name: string, value: unknown) => readonly string[]

const openWith = (patches: readonly Patch[], document: unknown): Faults => {
  const schemas = fields(fields(fields(structuredClone(document)).components).schemas)
  for (const patch of patches) patch.apply(schemas)
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'meta', components: { schemas } })

  /** A discriminator is a word of OpenAPI that JSON Schema does not know: what it points to is checked apart. */
  const faults: Faults = (name, value) => {
    const own = ajv.validate({ $ref: `meta${REF}${name}` }, value) ? [] : [`${name}: ${ajv.errorsText()}`]
    const discriminator = fields(fields(schemas[name]).discriminator)
    const kind = text(fields(value)[text(discriminator.propertyName) ?? ''])
    const special = text(fields(discriminator.mapping)[kind ?? ''])?.replace(REF, '')
    return special === undefined ? own : [...own, ...faults(special, value)]
  }
  return faults
}

/** `Message` itself only says "one of these", so its complaints repeat those of the kind that was meant. */
const sendFaults = (body: unknown, faults: Faults): readonly string[] => {
  const components = list(fields(fields(body).template).components).map(fields)
  return [
    ...faults('Message', body).filter((fault) => !fault.startsWith('Message:')),
    ...components.flatMap((part) => faults('TemplateComponent', part)),
    ...components.flatMap((part) =>
      list(part.parameters).flatMap((parameter) => faults(part.type === 'button' ? 'ButtonParameterObject' : 'ParameterObject', parameter)),
    ),
  ]
}

it('holds a case of every kind of message', () => {
  const kinds = ['ask', 'buttons', 'link', 'list', 'location', 'media', 'reaction', 'template', 'text']
  expect([...new Set(SEND_CASES.map(({ message }) => message.body.kind))].sort()).toEqual(kinds)
})

if (existsSync(FILE)) {
  const document: unknown = parse(readFileSync(FILE, 'utf8'))
  const faults = openWith(PATCHES, document)

  describe('Meta’s OpenAPI description accepts what we send', () => {
    it.each(SEND_CASES.map((one) => [one.name, one] as const))('%s', (_, { message }) => {
      const built = buildSend(CHANNEL, message)
      expect(built.ok ? sendFaults(parseJson(built.value.body ?? ''), faults) : ['not built']).toEqual([])
    })

    it.each([
      ['MarkMessageRequestPayload', buildSeen(CHANNEL, { wamid: 'wamid.A=', typing: true })],
      ['SubscriptionRequest', subscribeRequest('t', '1', { url: 'https://ejemplo.org/exec?k=1', verifyToken: 'v' })],
      ['SubscriptionRequest', subscribeRequest('t', '1')],
      ['PhoneNumberStatusUpdateRequest', numberCallbackRequest('t', '1', { url: 'https://ejemplo.org/exec?k=1', verifyToken: 'v' })],
      ['PhoneNumberStatusUpdateRequest', numberCallbackRequest('t', '1', null)],
    ])('%s', (name, request) => {
      expect(faults(name, parseJson(request.body ?? ''))).toEqual([])
    })
  })

  describe('and would refuse it otherwise', () => {
    const good = SEND_CASES.find((one) => one.name === 'reply buttons')?.body ?? {}
    it.each([
      ['a field that Meta does not know', { ...good, biz_opaque: 'x' }],
      ['no recipient', { ...good, to: undefined }],
      ['a type that does not fit', { ...good, type: 'text' }],
      ['a title of 21 letters', parseJson(JSON.stringify(good).replace('"title":"No"', `"title":"${'n'.repeat(21)}"`))],
    ])('%s', (_, body) => {
      expect(sendFaults(parseJson(JSON.stringify(body)), faults)).not.toEqual([])
    })
  })

  it.each(PATCHES.map((patch) => [patch.why, patch] as const))('and cannot do without this patch: %s', (_, patch) => {
    const without = openWith(
      PATCHES.filter((one) => one !== patch),
      document,
    )
    expect(SEND_CASES.flatMap(({ body }) => sendFaults(body, without))).not.toEqual([])
  })
} else {
  console.info(`Requests are not compared with Meta's OpenAPI description: ${FILE} is absent.`)
}
