import { isRecord } from '../json'
import { TIME } from '../limits'
import { type Bench, codeOf, type Reply, setUpBench } from '../testing'

let bench: Bench
beforeEach(async () => {
  bench = await setUpBench()
})
afterEach(() => bench.close())

const path = () => `/v26.0/${bench.api.identity().wabaId}/message_templates`
const BODY = {
  type: 'BODY',
  text: 'Hola {{1}}, tu turno es el {{2}} en la sede de siempre, te esperamos.',
  example: { body_text: [['Ana', 'lunes']] },
}
const DRAFT = { name: 'aviso_turno', language: 'es', category: 'UTILITY', components: [BODY] }
const create = (change: object = {}) => bench.graph('POST', path(), { ...DRAFT, ...change })
const withBody = (text: string, example: unknown = undefined) => ({
  components: [{ type: 'body', text, ...(example === undefined ? {} : { example }) }],
})
const subcodeOf = ({ json }: Reply): unknown => (isRecord(json.error) ? json.error.error_subcode : undefined)
const idOf = ({ json }: Reply): string => String(json.id)

describe('the life of a template', () => {
  const events = () =>
    bench
      .got()
      .filter(({ field }) => field === 'message_template_status_update')
      .map(({ value }) => [value.message_template_name, value.event, value.reason])

  test('is reviewed after a while and can then be sent', async () => {
    const id = idOf(await create())
    const message = {
      type: 'template',
      template: {
        name: 'aviso_turno',
        language: { code: 'es' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'Ana' },
              { type: 'text', text: 'lunes' },
            ],
          },
        ],
      },
    }
    expect(codeOf(await bench.send(message))).toBe(132001)
    await bench.pass(2 * TIME.MINUTE)
    expect(events()).toEqual([
      ['aviso_turno', 'PENDING', 'NONE'],
      ['aviso_turno', 'APPROVED', 'NONE'],
    ])
    expect(bench.got().at(-1)?.value).toMatchObject({
      message_template_id: Number(id),
      message_template_language: 'es',
      message_template_category: 'UTILITY',
    })
    expect(codeOf(await bench.send(message))).toBeUndefined()
  })

  test('is rejected with a reason, edited, and reviewed anew', async () => {
    bench.api.configure({ review: { verdict: 'REJECTED', reason: 'TAG_CONTENT_MISMATCH' } })
    const id = idOf(await create())
    await bench.pass(TIME.HOUR)
    expect((await bench.graph('GET', `/v26.0/${id}?fields=status,rejected_reason`)).json).toEqual({
      id,
      status: 'REJECTED',
      rejected_reason: 'TAG_CONTENT_MISMATCH',
    })
    bench.api.configure({ review: { verdict: 'APPROVED' } })
    expect(
      (await bench.graph('POST', `/v26.0/${id}`, { category: 'MARKETING', ...withBody('Hola, te esperamos mañana en la sede.') })).json,
    ).toEqual({ success: true })
    await bench.pass(TIME.HOUR)
    expect((await bench.graph('GET', `/v26.0/${id}?fields=status,category`)).json).toEqual({
      id,
      status: 'APPROVED',
      category: 'MARKETING',
    })
    expect(bench.got().some(({ field }) => field === 'message_template_components_update')).toBe(true)
  })

  test('an approved one is edited once a day and keeps its category; one under review is not edited', async () => {
    const id = idOf(await create())
    expect(subcodeOf(await bench.graph('POST', `/v26.0/${id}`, withBody('Hola, te esperamos.')))).toBe(2388039)
    await bench.pass(TIME.HOUR)
    expect(subcodeOf(await bench.graph('POST', `/v26.0/${id}`, { category: 'MARKETING' }))).toBe(2388039)
    expect(codeOf(await bench.graph('POST', `/v26.0/${id}`, withBody('Hola, te esperamos.')))).toBeUndefined()
    await bench.pass(TIME.HOUR)
    expect(subcodeOf(await bench.graph('POST', `/v26.0/${id}`, withBody('Hola, te esperamos hoy.')))).toBe(2388025)
    await bench.pass(TIME.DAY)
    expect(codeOf(await bench.graph('POST', `/v26.0/${id}`, withBody('Hola, te esperamos hoy.')))).toBeUndefined()
  })

  test('low quality pauses it for 3 and 6 hours, then for good', async () => {
    const { meta } = bench.api
    for (const hours of [3, 6]) {
      meta.templateQuality('retomar_contacto', 'es', 'RED')
      await bench.pass(hours * TIME.HOUR - 1)
      expect(events().at(-1)?.[1]).toBe('PAUSED')
      await bench.pass(1)
      expect(events().at(-1)?.[1]).toBe('APPROVED')
    }
    meta.templateQuality('retomar_contacto', 'es', 'RED')
    await bench.pass(TIME.DAY)
    expect(events().at(-1)?.[1]).toBe('DISABLED')
  })

  test('a change of category is announced a day ahead', async () => {
    bench.api.meta.templateCategory('retomar_contacto', 'es', 'MARKETING')
    await bench.pass(0)
    const updates = () =>
      bench
        .got()
        .filter(({ field }) => field === 'template_category_update')
        .map(({ value }) => value)
    expect(updates()).toMatchObject([
      { new_category: 'UTILITY', correct_category: 'MARKETING', category_update_timestamp: (bench.clock.now() + TIME.DAY) / 1_000 },
    ])
    await bench.pass(TIME.DAY)
    expect(updates()[1]).toMatchObject({ previous_category: 'UTILITY', new_category: 'MARKETING' })
  })

  test('deleting: by name all languages, and the name rests for 30 days', async () => {
    expect((await bench.graph('DELETE', `${path()}?name=retomar_contacto`)).json).toEqual({ success: true })
    expect((await bench.graph('GET', `${path()}?name=retomar_contacto`)).json).toEqual({ data: [] })
    expect(subcodeOf(await create({ name: 'retomar_contacto' }))).toBe(2388023)
    await bench.pass(30 * TIME.DAY)
    expect(codeOf(await create({ name: 'retomar_contacto' }))).toBeUndefined()
    expect(codeOf(await bench.graph('DELETE', `${path()}?name=no_existe`))).toBe(100)
  })

  test('deleting one language by id', async () => {
    const list = await bench.graph('GET', `${path()}?name=recordatorio_clase&language=pt_BR&fields=id`)
    const [only] = Array.isArray(list.json.data) ? list.json.data.filter(isRecord) : []
    await bench.graph('DELETE', `${path()}?name=recordatorio_clase&hsm_id=${String(only?.id)}`)
    const left = await bench.graph('GET', `${path()}?name=recordatorio_clase&fields=language`)
    expect(left.json.data).toEqual([{ id: expect.any(String), language: 'es' }])
  })
})

describe('the list', () => {
  const names = ({ json }: Reply) => (Array.isArray(json.data) ? json.data.filter(isRecord).map(({ name }) => name) : [])

  test('pages with cursors until there is no next', async () => {
    const all: unknown[] = []
    const { pathname, search } = new URL(`http://x${path()}?limit=4&fields=name`)
    let next: string | undefined = pathname + search
    while (next !== undefined) {
      const reply: Reply = await bench.graph('GET', next)
      all.push(...names(reply))
      const paging = isRecord(reply.json.paging) ? reply.json.paging : {}
      expect(paging.cursors).toEqual({ before: expect.any(String), after: expect.any(String) })
      const address: URL | undefined = typeof paging.next === 'string' ? new URL(paging.next) : undefined
      next = address && address.pathname + address.search
    }
    expect(all).toHaveLength(15)
    expect(new Set(all).size).toBe(13)
  })

  test('filters', async () => {
    expect(names(await bench.graph('GET', `${path()}?status=PAUSED`))).toEqual(['seguimiento_empleo'])
    expect(names(await bench.graph('GET', `${path()}?language=pt_BR`))).toEqual(['recordatorio_clase'])
    expect(names(await bench.graph('GET', `${path()}?quality_score=YELLOW`))).toEqual(['inscripcion_abierta'])
    expect(names(await bench.graph('GET', `${path()}?name_or_content=transporte`))).toEqual(['beca_transporte'])
  })

  const REFUSED: readonly (readonly [query: string, code: number])[] = [
    ['after=nonsense', 131059],
    ['limit=0', 100],
    ['fields=colour', 100],
    ['colour=red', 100],
  ]
  for (const [query, code] of REFUSED)
    test(`${query} is ${code}`, async () => {
      expect(codeOf(await bench.graph('GET', `${path()}?${query}`))).toBe(code)
    })

  test('quality and reasons come only when asked for', async () => {
    const usual = await bench.graph('GET', `${path()}?limit=1`)
    expect(JSON.stringify(usual.json)).toContain('components')
    expect(JSON.stringify(usual.json)).not.toMatch(/quality_score|rejected_reason/)
  })
})
