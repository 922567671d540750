import fc from 'fast-check'
import { parseFields, pickFields } from './fields'
import { parseMultipart } from './multipart'

const OBJECT = { id: '1', name: 'a', events: { data: [{ id: '2', status: 'SENT', application: { id: '3', name: 'b' } }] } }
const KNOWN = ['id', 'name', 'events']

describe('fields=', () => {
  const CASES: readonly (readonly [asked: string | undefined, answer: object])[] = [
    [undefined, { id: '1' }],
    ['name', { id: '1', name: 'a' }],
    ['events{status}', { id: '1', events: { data: [{ id: '2', status: 'SENT' }] } }],
    [
      'name,events{status,application{name}}',
      { id: '1', name: 'a', events: { data: [{ id: '2', status: 'SENT', application: { id: '3', name: 'b' } }] } },
    ],
    ['events.limit(5){status},name', { id: '1', name: 'a', events: { data: [{ id: '2', status: 'SENT' }] } }],
  ]
  for (const [asked, answer] of CASES)
    test(String(asked), () => {
      expect(pickFields(OBJECT, asked, ['id'], KNOWN)).toEqual(answer)
    })

  for (const broken of ['events{status', 'colour', '{status}'])
    test(`${broken} is refused`, () => {
      expect(() => pickFields(OBJECT, broken, ['id'], KNOWN)).toThrow(/#100/)
    })

  test('any list of names comes back', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,12}$/), { minLength: 1 })
    fc.assert(fc.property(names, (list) => [...parseFields(list.join(',')).keys()].join() === list.join()))
  })
})

test('multipart: any bytes and any name come through', () => {
  const boundary = 'x----hilo'
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.stringMatching(/^[^"\r\n]{1,30}$/), (bytes, name) => {
      const body = Buffer.concat([
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="type"\r\n\r\nimage/png\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`,
        ),
        Buffer.from(bytes),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
      const { fields, files } = parseMultipart(`multipart/form-data; boundary=${boundary}`, body)
      expect(fields).toEqual([['type', 'image/png']])
      expect(files).toEqual([{ field: 'file', name, mime: 'image/png', bytes: Buffer.from(bytes) }])
    }),
  )
})
