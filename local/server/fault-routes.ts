/** What is to go wrong: outcomes of service calls, full quotas; faults of Graph are handed to the simulator. */
import type { AppsScript } from '../apps-script/host'
import { type FaultSpec, OUTCOMES } from '../apps-script/run/faults'
import { DAILY, type DailyQuota } from '../apps-script/run/limits'
import { TEXTS, type TextKey } from '../apps-script/texts'
import { BadRequest, json, type Routes } from './http'
import { type Body, list, oneOf, optionalNumber, optionalText, record } from './parse'

const QUOTAS = ['urlfetch', 'properties', 'email', 'triggerMs', 'sheetsRead', 'sheetsWrite'] as const
const isDaily = (name: string): name is DailyQuota => name in DAILY
const isTextKey = (name: string): name is TextKey => name in TEXTS

const textKey = (body: Body): TextKey | undefined => {
  const name = optionalText(body, 'text')
  if (name === undefined || isTextKey(name)) return name
  throw new BadRequest(`"text" must be one of ${Object.keys(TEXTS).join(', ')}.`)
}

/** Leaves out what was not given. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } => JSON.parse(JSON.stringify(fields))

const faultOf = (body: Body): FaultSpec => ({
  outcome: oneOf(body, 'outcome', OUTCOMES),
  ...given({
    function: optionalText(body, 'function'),
    service: optionalText(body, 'service'),
    method: optionalText(body, 'method'),
    user: optionalText(body, 'user'),
    call: optionalNumber(body, 'call'),
    share: optionalNumber(body, 'share'),
    times: optionalNumber(body, 'times'),
    afterMs: optionalNumber(body, 'afterMs'),
    ms: optionalNumber(body, 'ms'),
    message: optionalText(body, 'message'),
    text: textKey(body),
  }),
})

const fillQuota = (host: AppsScript, body: Body): void => {
  const user = host.users.of(optionalText(body, 'user') ?? host.users.owner)
  const name = oneOf(body, 'quota', QUOTAS)
  if (isDaily(name)) host.quotas.leave(user, name, optionalNumber(body, 'left') ?? 0)
  else host.quotas.fillSheets(user.email, name === 'sheetsRead' ? 'read' : 'write')
}

/** `graph` takes one fault for the simulator of Meta, or refuses it in words. */
export const faultRoutes = (host: AppsScript, graph: (fault: Body) => Promise<unknown>, clearGraph: () => void): Routes => {
  const one = async (fault: Body): Promise<unknown> => {
    if (fault.graph !== undefined) return graph(record(fault.graph))
    if (fault.quota !== undefined) return fillQuota(host, fault)
    return host.faults.add(faultOf(fault))
  }
  return {
    'GET /sim/faults': () => json({ faults: host.faults.all() }),
    'POST /sim/faults': async (asked) => {
      const body = record(await asked.json())
      const faults = body.faults === undefined ? [body] : list(body, 'faults').map(record)
      const added: unknown[] = []
      for (const fault of faults) added.push((await one(fault)) ?? {})
      return json({ added })
    },
    'DELETE /sim/faults': () => {
      host.faults.clear()
      clearGraph()
      return json({})
    },
  }
}
