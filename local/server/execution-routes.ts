/** Runs of the script: calling a function, looking at what each run did, ending one. */
import type { AppsScript } from '../apps-script/host'
import { type Ms, sum, WEB_APP_AROUND } from '../apps-script/run/costs'
import { Execution } from '../apps-script/run/execution'
import type { Refused } from '../apps-script/run/executions'
import { say } from '../apps-script/texts'
import { outcomeOf } from './content-routes'
import { BadRequest, json, type Routes } from './http'
import { list, optionalText, record, text } from './parse'

const rounded = (ms: Ms): Ms => ({ low: Math.round(ms.low), mid: Math.round(ms.mid), high: Math.round(ms.high) })

const resultOf = (finished: Execution['finished']): string =>
  finished === undefined ? 'running' : finished.ok ? 'completed' : finished.why

const errorOf = (finished: Execution['finished']): object =>
  finished === undefined || finished.ok
    ? {}
    : { error: { name: finished.error.name, message: finished.error.message, stack: finished.error.stack } }

/** One run as a driver sees it; times are epoch milliseconds of the virtual world. */
export const executionView = (entry: Execution | Refused): object => {
  const common = { id: entry.id, function: entry.function, scene: entry.scene, user: entry.user.email, startedAt: entry.startedAt }
  if (!(entry instanceof Execution)) return { ...common, result: 'refused', ...errorOf(entry.finished) }
  const calls = [...entry.tally.byCall].map(([call, count]) => ({ call, ...count, ms: rounded(count.ms) }))
  return {
    ...common,
    active: entry.active,
    version: entry.version.key,
    endedAt: entry.endedAt,
    result: resultOf(entry.finished),
    ...errorOf(entry.finished),
    counted: calls.reduce((total, { calls: n }) => total + n, 0),
    cellsRead: calls.reduce((total, { cellsRead }) => total + cellsRead, 0),
    cellsWritten: calls.reduce((total, { cellsWritten }) => total + cellsWritten, 0),
    modelledMs: rounded(entry.tally.ms),
    ...(entry.scene === 'web' ? { roundTripMs: rounded(sum(entry.tally.ms, WEB_APP_AROUND)) } : {}),
    calls,
    trace: entry.tally.trace,
    logs: entry.tally.logs,
  }
}

const DEFAULT_SHOWN = 100

export const executionRoutes = (host: AppsScript): Routes => ({
  'POST /sim/call': async (asked) => {
    const body = record(await asked.json())
    const user = optionalText(body, 'user') ?? host.users.owner
    return json(outcomeOf(await host.people.call(user, text(body, 'function'), list(body, 'args'))))
  },
  'GET /sim/executions': (asked) => {
    const { searchParams } = asked.url
    const name = searchParams.get('function')
    const after = Number(searchParams.get('after') ?? 0)
    const limit = Number(searchParams.get('limit') ?? DEFAULT_SHOWN)
    const found = host.executions.history.filter((entry) => entry.id > after && (name === null || entry.function === name))
    return json(found.slice(-limit).map(executionView))
  },
  'GET /sim/executions/{id}': (asked) => {
    const entry = host.executions.history.find(({ id }) => id === Number(asked.path.id))
    if (entry === undefined) throw new BadRequest('There is no such execution.', 404)
    return json(executionView(entry))
  },
  'DELETE /sim/executions/{id}': (asked) => {
    const execution = host.executions.byId(Number(asked.path.id))
    if (execution === undefined) throw new BadRequest('There is no such execution under way.', 404)
    execution.kill('killed', say(execution.user.language, 'serverError'))
    return json(executionView(execution))
  },
})
