/** Where the local world differs from Google on purpose, or guesses; `docs/local.md` shows this list. */

/** `deviation`: known to be different. `guess`: nobody has published how it is. `verify`: sources disagree; the live probe decides. */
export type DeviationKind = 'deviation' | 'guess' | 'verify'

export interface Deviation {
  readonly where: string
  readonly kind: DeviationKind
  readonly here: string
  readonly google: string
}

const entry = (where: string, kind: DeviationKind, here: string, google: string): Deviation => ({ where, kind, here, google })

export const HOST_DEVIATIONS: readonly Deviation[] = [
  entry(
    'Relay',
    'deviation',
    'Its queues lie in memory: what waits when Hilo is stopped is lost. They wait in real time, whatever the clock of this world says.',
    'Cloudflare keeps a queue for a day or longer.',
  ),
  entry(
    'Relay',
    'deviation',
    'A slow web app may be given a second batch while it works on the first.',
    'One at a time (`max_concurrency` 1).',
  ),
  entry(
    'Runtime',
    'deviation',
    'A function that answers a promise is refused (`NotEmulated`).',
    'Undocumented; promises resolve through microtasks.',
  ),
  entry(
    'Runtime',
    'deviation',
    'An execution that computes for its whole limit in real time without a call is ended.',
    'Six minutes of real time.',
  ),
  entry('Runtime', 'guess', 'Each execution may use 512 MB of heap.', 'No figure is published.'),
  entry(
    'Runtime',
    'deviation',
    'V8 of this Node; private and static class fields are refused as there, other syntax is not checked.',
    'An unpublished version of V8.',
  ),
  entry(
    'Time',
    'deviation',
    'Service calls take no virtual time unless `--latency` is given; they are priced all the same.',
    'Every call takes time.',
  ),
  entry(
    'Time',
    'deviation',
    'A frozen clock moves for sleeps and waits of runs that somebody waits for (web app, pages, menus).',
    'Time always passes.',
  ),
  entry(
    'Quotas',
    'guess',
    'Each call of a property store counts as one operation, however many keys it carries.',
    'The page says “reads and writes”.',
  ),
  entry('Quotas', 'guess', 'The Sheets API counts calls of the last 60 seconds.', 'A minute; how it is cut is not published.'),
  entry('Quotas', 'deviation', 'Daily counts are forgotten with the process.', 'They last 24 hours from the first use.'),
  entry(
    'Properties',
    'verify',
    'A value above 9 KB throws “Argument too large: value”.',
    'Reports name this text and the one of the full store.',
  ),
  entry('Cache', 'deviation', 'Nothing vanishes before its time, except beyond 1,000 items.', 'Entries may vanish at any time.'),
  entry(
    'Cache',
    'verify',
    'Beyond 1,000 items the 900 farthest from their end stay.',
    'Documented; one experiment saw the oldest hundred go.',
  ),
  entry('Lock', 'guess', 'Who waits first gets the lock first.', 'No order is promised.'),
  entry('Lock', 'deviation', 'Too many lock operations never throw.', 'An undocumented rate limit throws.'),
  entry(
    'Triggers',
    'guess',
    'A clock trigger keeps its place in its period; each run comes up to 2 s (minutes) or 30 s (hours, days) late.',
    '“Slightly randomized”.',
  ),
  entry(
    'Triggers',
    'deviation',
    'While the program is stopped recurring triggers are missed; one-shots fire late.',
    'Google does not stop.',
  ),
  entry('Triggers', 'deviation', 'Failures are not mailed.', 'Google mails summaries.'),
  entry(
    'Triggers',
    'guess',
    'Beside the edit that runs, two wait for the simple `onEdit`; more are dropped.',
    '“Queues only up to 2 trigger events”.',
  ),
  entry('Web app', 'verify', '`getActiveSpreadsheet()` gives the bound file.', 'One page says no, published scripts use it.'),
  entry('Web app', 'verify', '`getDocumentLock()` is null.', 'Documented; some report a lock.'),
  entry('Web app', 'guess', 'The address of a text answer works once.', 'It works at least once.'),
  entry(
    'Web app',
    'deviation',
    'Only `USER_DEPLOYING`; access other than `ANYONE_ANONYMOUS` leads to the sign-in page.',
    'Also runs as the visitor.',
  ),
  entry('Web app', 'deviation', 'A page is framed once.', 'Twice, with headers and a banner of Google’s.'),
  entry('HtmlService', 'deviation', '`<?= ?>` escapes for HTML wherever it stands.', 'Escapes by context (script, address, style).'),
  entry(
    'google.script.run',
    'verify',
    'The message of a failure is the one that was thrown.',
    'Some report “Error: ” or “Exception: ” before it.',
  ),
  entry('google.script.run', 'verify', 'A Date, function or other odd value in a result fails loudly.', 'Often seen as a null result.'),
  entry(
    'UrlFetchApp',
    'verify',
    'A stranger who asks for a cell of a file that is not shared with anyone gets a 302 to the sign-in.',
    'Not documented; a 401 counts the same.',
  ),
  entry('UrlFetchApp', 'deviation', 'Hosts without a route throw “DNS error”.', 'They are reached.'),
  entry(
    'UrlFetchApp',
    'verify',
    'Six minutes for an answer, in real time.',
    '`timeoutSeconds` is documented; measured limits are near 60 s.',
  ),
  entry('Session', 'guess', 'Everybody is in one domain: the active user is known to bound scripts.', 'Empty for people of other domains.'),
  entry(
    'Authorisation',
    'deviation',
    'Accounts have consented from the start; consent is all or nothing.',
    'A dialog at first use, scope by scope.',
  ),
  entry(
    'Exceptions',
    'deviation',
    'Texts in English and Spanish for what this host throws; API errors always in English.',
    'Some forty languages.',
  ),
  entry('MailApp', 'deviation', 'Mails are kept, never sent; no attachments.', 'Mails are sent.'),
  entry(
    'Drive',
    'deviation',
    'Only files v3: multipart upload, get, download, delete; spreadsheets are made, listed by `appProperties` and shared with addresses. Links lead to this machine.',
    'Drive.',
  ),
  entry(
    'Drive',
    'guess',
    'Every address has a Google account but those that end in `.invalid`: sharing with one silently is refused (400).',
    'Not told beforehand.',
  ),
  entry('Forms', 'guess', 'Whole and decimal numbers are stored as numbers, all else as text.', 'Not published.'),
  entry(
    'Forms',
    'deviation',
    'A form that nobody made is linked by its first response, or by `POST /sim/forms`; the page of a form is not shown.',
    'Google Forms.',
  ),
  entry(
    'FormApp',
    'deviation',
    'Questions of text, paragraph, date, list and choice; one destination, the bound file.',
    'Sections, images, grids, edit links, limits.',
  ),
  entry('Sheet.getFormUrl', 'guess', 'The address where the form is edited.', 'getFormUrl of a tab of answers.'),
  entry(
    'Dialogs',
    'guess',
    'An open `alert` or `prompt` counts toward the six minutes of its run.',
    'The run is suspended; whether it counts is not published.',
  ),
]
