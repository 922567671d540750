/** Plays every flow in a world of its own, prints the table, and answers 1 when a budget is broken that was kept before. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from './figure'
import { bundle } from './flows/bundle'
import { campaign } from './flows/campaign'
import { growth } from './flows/growth'
import { type Held, holding, note } from './flows/holding'
import { planning } from './flows/planning'
import { repeats } from './flows/repeats'
import { statuses } from './flows/statuses'
import { team } from './flows/team'
import { passes } from './not-yet'
import { batches } from './relay/batches'
import { relayedCampaign } from './relay/campaign'
import { relayed } from './relay/world'
import { asMarkdown, asText, between } from './table'
import { type BenchWorld, openWorld } from './world'

type Open = () => Promise<BenchWorld>
type Flow = (open: Open) => Promise<readonly Row[]>

/** Each flow gets worlds of its own. */
const flows: Readonly<Record<string, Flow>> = {
  'a campaign': async (open) => campaign(await open()),
  'young and old files': async (open) => growth(await open(), await open()),
  'a busy team': async (open) => team(await open()),
  statuses: async (open) => statuses(await open()),
  planning: async (open) => planning(await open()),
  repeats: async (open) => repeats(await open()),
  'batches through the relay': async (open) => batches(await relayed(await open())),
  'a campaign behind the relay': async (open) => relayedCampaign(await relayed(await open())),
}

/** A flow that breaks is a line of its own and hides no other. */
const played = async (name: string, flow: Flow, open: Open): Promise<readonly Row[]> => {
  try {
    return await flow(open)
  } catch (error) {
    return [{ flow: name, figures: [], fault: error instanceof Error ? error.message : String(error) }]
  }
}

/** What one flow gave, as it crosses from one thread to another. */
export interface Played {
  readonly rows: readonly Row[]
  readonly held: Held
}

/** Plays one flow of that name. */
export type Lane = (root: string, name: string) => Promise<Played>

export const playFlow: Lane = async (root, name) => {
  const held: Held = { posts: [], locks: [] }
  const worlds: BenchWorld[] = []
  const open: Open = async () => {
    const opened = await openWorld(root)
    worlds.push(opened)
    return opened
  }
  const flow = flows[name]
  const rows = flow === undefined ? [] : await played(name, flow, open)
  for (const world of worlds) {
    note(held, world)
    await world.close()
  }
  return { rows, held }
}

/** `--only` plays the flows whose name holds this. */
const chosen = (args: readonly string[]): readonly string[] => {
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : ''
  return Object.keys(flows).filter((name) => name.includes(only))
}

/** Those that take long begin first, so that no lane waits for the last of them. */
const LONG = ['a campaign', 'a campaign behind the relay', 'repeats', 'young and old files', 'batches through the relay']
const rank = (name: string): number => (LONG.includes(name) ? LONG.indexOf(name) : LONG.length)

/** Worlds share nothing, so each lane takes the next flow; the table keeps its order. */
const play = async (root: string, args: readonly string[], lanes: readonly Lane[]): Promise<readonly Row[]> => {
  const names = chosen(args)
  const left = [...names].sort((one, other) => rank(one) - rank(other))
  const all = new Map<string, Played>()
  await Promise.all(
    lanes.map(async (lane) => {
      for (let name = left.shift(); name !== undefined; name = left.shift()) all.set(name, await lane(root, name))
    }),
  )
  const ended = names.flatMap((name) => all.get(name) ?? [])
  const held: Held = { posts: ended.flatMap((one) => one.held.posts), locks: ended.flatMap((one) => one.held.locks) }
  return [...ended.flatMap(({ rows }) => rows), ...holding(held), ...bundle(root)]
}

export const bench = async (root: string, args: readonly string[], lanes: readonly Lane[]): Promise<number> => {
  const started = performance.now()
  const rows = await play(root, args, lanes)
  process.stdout.write(`${asText(rows)}\n\n${Math.round((performance.now() - started) / 1_000)} s\n`)
  if (args.includes('--write')) {
    const readme = join(root, 'README.md')
    writeFileSync(readme, between(readFileSync(readme, 'utf8'), asMarkdown(rows)))
  }
  return rows.every(passes) ? 0 : 1
}
