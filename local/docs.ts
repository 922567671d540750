/** The text of `docs/local.md`, from the same data that the program uses. */
import { DEVIATIONS as SPREADSHEET_DEVIATIONS } from './apps-script/workbook/deviations'
import { HOST_DEVIATIONS } from './deviations'
import { HELP } from './options'
import { DESK, DRIVING, type RequestDoc } from './server/requests'

const cell = (text: string): string => text.replace(/\|/g, '\\|')
const code = (text: string | undefined): string => (text === undefined ? '' : `\`${cell(text)}\``)

const requestTable = (requests: readonly RequestDoc[]): string =>
  ['| request | does | for example |', '|---|---|---|']
    .concat(requests.map(({ route, does, example }) => `| \`${route}\` | ${cell(does)} | ${code(example)} |`))
    .join('\n')

const hostTable = (): string =>
  ['| where | | here | at Google |', '|---|---|---|---|']
    .concat(HOST_DEVIATIONS.map(({ where, kind, here, google }) => `| ${where} | ${kind} | ${cell(here)} | ${cell(google)} |`))
    .join('\n')

const spreadsheetTable = (): string =>
  ['| about | | here | to ask a live account |', '|---|---|---|---|']
    .concat(SPREADSHEET_DEVIATIONS.map(({ about, here, sure, ask }) => `| ${cell(about)} | ${sure} | ${cell(here)} | ${cell(ask ?? '')} |`))
    .join('\n')

export const localGuide = (): string => `# Hilo on one machine

\`npm start\` runs Hilo without any account: a spreadsheet, the script as it is built for Google, Meta's side of WhatsApp, phones, forms and the clock.
Everything stays on this computer; nothing is sent anywhere unless a route says so. This text is made from the program's own tables
(\`WRITE_DOCS=1 npx jest local/docs\`).

## Starting

\`\`\`
${HELP.trim()}
\`\`\`

Without a data folder of its own every start goes on where the last one ended. Two programs never share a folder. A process that is killed
(\`kill -9\`) loses nothing that it had confirmed, except the last third of a second of Meta's simulator.

Two ports: the desk and all requests below on the first, pages and texts that the script makes on the second, because Google serves them from
another origin too. Other sites open in the same browser are refused.

## How a script runs here

- Every execution has a thread and a bare global scope of its own, in which only the language and Google's services exist. Service calls are
  answered by the main thread, one by one for each execution, side by side for several.
- A service method that is not emulated throws \`NotEmulated: Class.method\`.
- An execution ends after six minutes of virtual time (30 seconds for simple triggers), or when it is killed; no \`finally\` runs, its locks are
  freed, and what it had asked for may still land. More than 30 at once for one user are refused.
- The deployed version is the code as it was when the program started; \`POST /sim/deploy\` renews it. Menus, triggers and the panel run the newest.
- Virtual time flows like real time until it is frozen or moved. While it is moved, it stands still as long as anything works, and goes from one
  thing due to the next. On a frozen clock, runs that somebody waits for (web app, panel, menu, \`/sim/call\`) still get the time that they sleep.
- Calls that reach a Google server are counted and priced by the latency model; with \`--latency\` they also take that much virtual time.

## Driving requests

Bodies are JSON. Errors are \`{"error":{"message":…}}\`. Times are ISO 8601 with an offset, or epoch milliseconds.

${requestTable(DRIVING)}

A driver in a test: start with \`--frozen --at …\`, let people write, move the clock, look at the tables.

## What the desk asks

${requestTable(DESK)}

## Where this differs from Google

### The script and what surrounds it

\`deviation\`: known to be different. \`guess\`: nobody has published how it is. \`verify\`: sources disagree, and a live account must decide. What is
uncertain about Meta's side stands in \`local/cloud-api/README.md\`.

${hostTable()}

### The spreadsheet

\`documented\`: Google says so. \`observed\`: somebody watched a live account do it. \`guess\`: nobody has told us. \`less\`: Google does more.

${spreadsheetTable()}
`
