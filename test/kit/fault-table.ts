/** The table of docs/faults.md, made from the data that the tests play: fault, how it is produced, what was lost, what was repeated, the command. */
import { ACCIDENTS, type Accident, defaults, HEARD } from './accidents'
import { FLOWS } from './flows'

export interface FaultLine {
  readonly fault: string
  readonly produced: string
  readonly lost: string
  readonly repeated: string
  /** Test file below src, without `.test.ts`, and words of the test's name. */
  readonly test: readonly [file: string, name: string]
}

const unit = ([file, name]: FaultLine['test']): string =>
  `npm run unit -- --testPathPatterns ${file}${name === '' ? '' : ` -t "${name.replace(/[+()?*[\]]/g, '.')}"`}`

const NOTHING = 'nothing'
const KILLS = 'each service call in turn: not applied · applied, then killed · threw but applied · threw, applied later · quota'

const outcomes: readonly FaultLine[] = FLOWS.map(({ name }) => ({
  fault: `Any outcome of any call: ${name}`,
  produced: KILLS,
  lost: NOTHING,
  repeated: 'nothing; what may have left says «Sin confirmar»',
  test: [/^(a send|two answers|schedule)/.test(name) ? 'any-outcome-leaving' : 'any-outcome-coming', name],
}))

const FILE: readonly FaultLine[] = [
  'set-up of a blank file',
  'repair of deleted tabs and a deleted column',
  'the minute that makes a deleted tab again by itself',
].map((name) => ({
  fault: `Any outcome of any call: ${name}`,
  produced: KILLS,
  lost: NOTHING,
  repeated: NOTHING,
  test: ['any-outcome-file', name],
}))

const people: FaultLine = {
  fault: 'People sort, insert, move, delete, rename and type between any two calls',
  produced: 'random plans of up to 14 edits in every flow, fixed seed',
  lost: 'no cell of theirs; of a formula over which Hilo wrote, since a column was put in that very second, its value comes back',
  repeated: NOTHING,
  test: ['people-between', ''],
}

const accidentLine = (accident: Accident): FaultLine => {
  const { heard, anyway, tomorrow, why } = { ...defaults, ...accident }
  const rows = HEARD.length - heard.length
  const held = tomorrow.length < defaults.tomorrow.length
  const never = anyway.length < defaults.tomorrow.length
  const waits = never
    ? `; what did not leave says ${why.source.replace(/[\^|]/g, '')}`
    : held
      ? '; what waits leaves by a person’s word'
      : ''
  return {
    fault: accident.name,
    produced: 'a person’s action in the grid, then webhooks, minutes, repair, the next day',
    lost: `${rows > 0 ? `${rows} rows of Mensajes, with the version or tab that held them` : NOTHING}${waits}`,
    repeated: NOTHING,
    test: ['app/accidents', accident.name],
  }
}

const MORE: readonly FaultLine[] = [
  [
    'The file is copied and set up with the same key',
    'a copy beside the original',
    'nothing; in the copy it is cancelled',
    'app/accidents',
    'set up with the same key',
  ],
  [
    'The file is copied while reminders are planned',
    'a copy set up with the same key',
    NOTHING,
    'reminders/copied',
    'nobody is reminded by both',
  ],
  [
    'An older version comes back behind held messages, a paused send, reminders whose hour has come',
    'a named version, what was held leaves, the version is restored',
    'nothing; what may have left waits for a person’s word',
    'outbox/restored',
    '',
  ],
  ['BAJA, ALTA, promotions and names out of order', 'every order of two words, with repeats', NOTHING, 'inbox/last-word', ''],
  ['Older code meets a file that newer code wrote', 'a higher number in the store', NOTHING, 'two-at-once', 'older than what wrote'],
  ['Two people both set up, both connected', 'two accounts, two clocks, one file', NOTHING, 'app/accidents', 'everybody gets it once'],
  [
    'One of two accounts dies behind the sending',
    'a kill after the send call',
    'nothing; in doubt until a status tells',
    'app/accidents',
    'one of them is cut short',
  ],
  ['Every permutation, batching and repetition of webhooks', 'property test, fixed seed', NOTHING, 'inbox/disorder', 'every permutation'],
  ['The same webhook ten times, in parallel, and days later', 'between the calls of itself', NOTHING, 'inbox/disorder', 'ten times'],
  ['One damaged update in a batch', 'no id, no time', 'nothing; it is set aside with its words', 'inbox/disorder', 'one damaged update'],
  ['A status before the send call returned', 'delivered from within the call', NOTHING, 'inbox/disorder', 'before the send call returned'],
  ['A late status of an earlier attempt', 'a refused attempt that was delivered', NOTHING, 'inbox/disorder', 'of an earlier attempt'],
  ['A thousand updates, three megabytes', 'one body', NOTHING, 'inbox/disorder', 'a batch of a thousand'],
  [
    'WhatsApp does not answer, or a page comes in place of an answer',
    'every send for an hour',
    'nothing; one chunk says «Sin confirmar», the rest waits, then one, ten and all leave',
    'outbox/slow',
    'for an hour',
  ],
  ['The requests that Google gives a day are used up', 'a full count', 'nothing; it leaves as the hours pass', 'outbox/slow', 'kept back'],
  [
    'What Google lets a script note a day runs short',
    'a full count',
    'nothing; campaigns wait, answers leave',
    'app/operations',
    'have had their share',
  ],
  ['Two executions at once', 'one whole between any two calls of another', NOTHING, 'two-at-once', 'in the middle of it'],
  ['Thirty webhooks while a minute sends', 'one between each two calls', NOTHING, 'two-at-once', 'every message is one row'],
  [
    'The mailbox is full, too small, or fails',
    'a full store, a big body, a property error, half a letter',
    'nothing; Meta is asked to come again',
    'two-at-once',
    'the mailbox has limits',
  ],
  [
    'Any outcome of any call: a tab of old messages goes to the archive',
    KILLS,
    'nothing; at no moment is a message in neither place',
    'any-outcome-archive',
    'while a tab is brought over',
  ],
  [
    'Somebody is erased in the archive, or while a tab is on its way there',
    'each call to another file or to Drive in turn; the erasure between any two calls',
    'nothing of others',
    'archive/archive',
    'erased',
  ],
  [
    'The archive lies in the bin, or is deleted for good',
    'a person in Drive',
    'what was only there, with it; Inicio says so for 30 days',
    'archive/archive',
    'in the bin',
  ],
  [
    'An older version brings a tab back that was archived',
    'a named version, the tab leaves, the version is restored',
    NOTHING,
    'archive/archive',
    'an older version brings',
  ],
].map(([fault = '', produced = '', lost = '', file = '', name = '']) => ({ fault, produced, lost, repeated: NOTHING, test: [file, name] }))

const SOAK = '| A hundred thousand events, one execution in five with a fault | random, fixed seed | nothing | nothing | `npm run soak` |'

const TOGETHER =
  '| Thirty deliveries beside a minute, a form answer and two people who type | real executions over real sockets | nothing; what Google turns away above thirty runs Meta believes delivered | nothing | `npx jest --selectProjects story --testPathPatterns together` |'

export const LINES: readonly FaultLine[] = [...outcomes, ...FILE, people, ...MORE, ...ACCIDENTS.map(accidentLine)]

export const faultTable = (): string =>
  [
    '| fault | how it is produced | lost | repeated | command |',
    '|---|---|---|---|---|',
    SOAK,
    TOGETHER,
    ...LINES.map(({ fault, produced, lost, repeated, test }) => `| ${fault} | ${produced} | ${lost} | ${repeated} | \`${unit(test)}\` |`),
  ].join('\n')
