import { createHash } from 'node:crypto'
import { isRecord } from '../json'
import { TIME } from '../limits'
import { type Bench, codeOf, detailsOf, type Reply, setUpBench } from '../testing'

describe('media', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await setUpBench()
  })
  afterAll(() => bench.close())

  const upload = async (mime: string, bytes: Uint8Array<ArrayBuffer>, type = mime): Promise<Reply> => {
    const form = new FormData()
    form.set('messaging_product', 'whatsapp')
    form.set('type', type)
    form.set('file', new Blob([bytes], { type: mime }), 'archivo')
    const { phoneNumberId, token } = bench.api.identity()
    const response = await fetch(`${bench.api.graphBase()}/v26.0/${phoneNumberId}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    const text = await response.text()
    const json: unknown = JSON.parse(text)
    return { status: response.status, json: isRecord(json) ? json : {}, text, headers: response.headers }
  }
  const bytesOf = (...values: readonly number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values)

  test('goes up, is read, comes down with the token, and is sent', async () => {
    const { token } = bench.api.identity()
    const id = String((await upload('image/png', bytesOf(137, 80, 78, 71, 13, 10, 26, 10, 0, 255))).json.id)
    const { json } = await bench.graph('GET', `/v26.0/${id}`)
    expect(json).toMatchObject({ id, mime_type: 'image/png', file_size: 10, messaging_product: 'whatsapp', sha256: expect.any(String) })
    const address = String(json.url)
    expect((await fetch(address)).status).toBe(401)
    const down = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    expect([...new Uint8Array(await down.arrayBuffer())]).toEqual([137, 80, 78, 71, 13, 10, 26, 10, 0, 255])
    expect(codeOf(await bench.send({ type: 'image', image: { id } }))).toBeUndefined()
    expect(codeOf(await bench.send({ type: 'document', document: { id } }))).toBe(131053)
    await bench.pass(5 * TIME.MINUTE)
    expect((await fetch(address, { headers: { authorization: `Bearer ${token}` } })).status).toBe(404)
    await bench.pass(30 * TIME.DAY)
    expect(codeOf(await bench.graph('GET', `/v26.0/${id}`))).toBe(100)
  })

  test('is deleted', async () => {
    const id = String((await upload('application/pdf', bytesOf(37, 80, 68, 70))).json.id)
    expect((await bench.graph('DELETE', `/v26.0/${id}`)).json).toEqual({ success: true })
    expect(codeOf(await bench.graph('GET', `/v26.0/${id}`))).toBe(100)
  })

  test('what WhatsApp does not take', async () => {
    expect(codeOf(await upload('image/gif', bytesOf(1)))).toBe(100)
    expect(codeOf(await upload('image/png', bytesOf(1), 'video/mp4'))).toBe(100)
    expect(detailsOf(await upload('image/webp', new Uint8Array(512_001)))).toMatch(/larger than 512000/)
  })

  test('of a person: real files with the digest that was told', async () => {
    bench.calls.length = 0
    bench.api.phone('5491155550106').send({ type: 'audio', audio: { seconds: 2 } })
    await bench.pass(0)
    const messages = bench.got()[0]?.value.messages
    const first: unknown = Array.isArray(messages) ? messages[0] : undefined
    const audio = isRecord(first) && isRecord(first.audio) ? first.audio : {}
    const down = await fetch(String(audio.url), { headers: { authorization: `Bearer ${bench.api.identity().token}` } })
    const bytes = Buffer.from(await down.arrayBuffer())
    expect(bytes.subarray(0, 4).toString()).toBe('OggS')
    expect(createHash('sha256').update(bytes).digest('base64')).toBe(audio.sha256)
  })
})
