/** A thread that runs executions one after another, each in a bare context of its own. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { constants, createContext, Script } from 'node:vm'
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { readShared } from '../../time/shared-time'
import type { Bridge, Ending, FromWorker, Job, Scope, WorkerSetup } from '../wire'
import { Compiled } from './compiled'
import { compute } from './compute'

/** Scripts of old versions are dropped beyond this many. */
const KEPT_SCRIPTS = 3

const setup: WorkerSetup = workerData
const signal = new Int32Array(setup.signal)
const kept = join(dirname(setup.scope), 'code.cache')
const time = new Float64Array(setup.time)
const scripts = new Map<string, Compiled>()
const google = new Script(`(function (bridge) {${readFileSync(setup.scope, 'utf8')}\n;return bridge.scope})`, { filename: 'google.gs' })

const send = (message: FromWorker): void => setup.port.postMessage(message)

const call: Bridge['call'] = (service, method, args) => {
  send({ type: 'call', service, method, args })
  // The host's wake-up for the answer before may come only now: the mark says whether this one has been given.
  while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0)
  Atomics.store(signal, 0, 0)
  const answer: { message: string } | undefined = receiveMessageOnPort(setup.port)
  if (answer === undefined) throw new Error(`No answer lies in the port to ${service}.${method}`)
  return answer.message
}

const scriptOf = (code: Job['code']): Compiled => {
  const known = scripts.get(code.key)
  if (known !== undefined) return known
  const script = new Compiled(code.key, code.source ?? '', kept)
  scripts.set(code.key, script)
  for (const key of [...scripts.keys()].slice(0, -KEPT_SCRIPTS)) scripts.delete(key)
  return script
}

const perform = (job: Job): Ending => {
  // Without DONT_CONTEXTIFY every global name would be looked up through interceptors.
  const context = createContext(constants.DONT_CONTEXTIFY)
  const bridge: Bridge = {
    call,
    log: (level, text) => send({ type: 'log', level, text }),
    now: () => readShared(time),
    lookup: (name) => new Script(`typeof ${name} === 'undefined' ? undefined : ${name}`).runInContext(context),
    compute,
  }
  const scope: Scope = google.runInContext(context)(bridge)
  const before = new Set(Object.getOwnPropertyNames(context))
  try {
    scriptOf(job.code).script.runInContext(context)
  } catch (error) {
    return { ok: false, error: scope.thrown(error) }
  }
  if (job.returns !== 'names') return scope.run(job)
  const names = Object.getOwnPropertyNames(context).filter((name) => !before.has(name) && typeof bridge.lookup(name) === 'function')
  return { ok: true, value: JSON.stringify(names) }
}

parentPort?.on('message', async (job: Job) => {
  const ending = perform(job)
  // What the bundle left for its microtasks still belongs to this execution.
  await turn()
  scripts.get(job.code.key)?.ran()
  send({ type: 'end', ...ending })
})
