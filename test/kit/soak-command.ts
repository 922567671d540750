/** The command line of the soak: `--events N --seed N --people N`. */
import { parseArgs } from 'node:util'
import { soak } from './soak'

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20270201' },
    people: { type: 'string', default: '200' },
  },
})
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const started = Date.now()
const minutes = (): string => ((Date.now() - started) / 60_000).toFixed(1)
const verdict = soak({
  events: Number(values.events),
  seed: Number(values.seed),
  people: Number(values.people),
  progress: (events) => say(`${String(events).padStart(7)} events, ${minutes()} minutes`),
})
const { twice, lost, unwanted, ...figures } = verdict
say(JSON.stringify(figures, null, 2))
for (const [name, found] of Object.entries({ twice, lost, unwanted })) {
  say(`${name}: ${found.length}`)
  for (const line of found.slice(0, 20)) say(`  ${line}`)
}
const isWell = twice.length + lost.length + unwanted.length + verdict.inDoubt === 0
say(`${isWell ? 'nothing lost, nothing twice' : 'FAILED'} · seed ${values.seed} · ${minutes()} minutes`)
process.exitCode = isWell ? 0 : 1
