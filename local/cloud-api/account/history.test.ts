import { isRecord } from '../json'
import { TIME } from '../limits'
import { sentId, setUpBench } from '../testing'

test('history of a message, with paging and nested fields', async () => {
  const bench = await setUpBench()
  const { phoneNumberId } = bench.api.identity()
  bench.api.phone('5491155550106').text('hola')
  const ids = [
    sentId(await bench.send({ type: 'text', text: { body: 'uno' } })),
    sentId(await bench.send({ type: 'text', text: { body: 'dos' } })),
  ]
  await bench.pass(TIME.SECOND)
  const usual = await bench.graph('GET', `/v26.0/${phoneNumberId}/message_history?limit=1`)
  expect(usual.json.data).toEqual([{ id: expect.any(String), message_id: ids[1] }])
  expect(usual.json.paging).toMatchObject({ next: expect.stringContaining('after=') })
  const full = await bench.graph(
    'GET',
    `/v26.0/${phoneNumberId}/message_history?message_id=${encodeURIComponent(ids[0] ?? '')}&fields=events{delivery_status}`,
  )
  expect(full.json.data).toEqual([
    {
      id: expect.any(String),
      events: {
        data: [
          { id: expect.any(String), delivery_status: 'SENT' },
          { id: expect.any(String), delivery_status: 'DELIVERED' },
        ],
      },
    },
  ])
  const [entry] = Array.isArray(full.json.data) ? full.json.data.filter(isRecord) : []
  expect((await bench.graph('GET', `/v26.0/${String(entry?.id)}/events`)).json.data).toHaveLength(2)
  await bench.close()
})
