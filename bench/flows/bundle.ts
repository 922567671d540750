/** What is pushed to Google: its size, and how long every execution takes to load it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadBundle } from '../../test/checks/load'
import { count, type Row } from '../figure'

const KB = 1_000
/** The best of these: other work on this machine makes a run slower, never faster. */
const RUNS = 5

export const bundle = (root: string): readonly Row[] => {
  const code = readFileSync(join(root, 'dist', 'code.js'), 'utf8')
  const page = (name: string): number => readFileSync(join(root, 'dist', `${name}.html`)).length / KB
  const ms = Math.min(...Array.from({ length: RUNS }, () => loadBundle(code).ms))
  return [
    { flow: 'panel, as one HTML page', figures: [count(page('panel'), 200, 'KB')] },
    { flow: 'panel · what it asks for later', figures: [count(page('later'), 400, 'KB')] },
    {
      flow: 'server bundle · evaluation on Node 20',
      figures: [count(Buffer.byteLength(code) / KB, 500, 'KB'), count(ms, 40, 'ms')],
    },
  ]
}
