/** A thread asks and waits: what it is told is the answer to that question, however late the host's wake-up for the one before comes. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MessageChannel, Worker } from 'node:worker_threads'
import { buildWorkers } from '../bench'
import type { FromWorker, Job, WorkerSetup } from '../wire'

const CODE = `function reads() {
  var all = []
  for (var n = 0; n < 5; n++) all.push(PropertiesService.getScriptProperties().getProperty('p' + n))
  return all
}`

const JOB: Job = { code: { key: 'one', source: CODE }, function: 'reads', args: '[]', event: false, returns: 'value' }

test('a wake-up without an answer wakes nobody', async () => {
  const { port1, port2 } = new MessageChannel()
  const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const flag = new Int32Array(signal)
  const folder = await buildWorkers()
  const workerData: WorkerSetup = {
    port: port2,
    signal,
    time: new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT),
    scope: join(folder, 'scope.worker.mjs'),
  }
  const worker = new Worker(join(folder, 'runner.worker.mjs'), { workerData, transferList: [port2], execArgv: [] })
  const asked: string[] = []
  const ended = new Promise<FromWorker>((resolve) => {
    port1.on('message', async (message: FromWorker) => {
      if (message.type === 'end') resolve(message)
      if (message.type !== 'call') return
      asked.push(message.args)
      for (let late = 0; late < 3; late++) {
        await sleep(2)
        Atomics.notify(flag, 0)
      }
      port1.postMessage(JSON.stringify({ value: `answer ${asked.length}` }))
      Atomics.store(flag, 0, 1)
      Atomics.notify(flag, 0)
    })
  })
  worker.postMessage(JOB)
  const ending = await ended
  await worker.terminate()
  expect(ending).toMatchObject({ ok: true, value: JSON.stringify(['answer 1', 'answer 2', 'answer 3', 'answer 4', 'answer 5']) })
  expect(asked).toHaveLength(5)
})
