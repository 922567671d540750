/** Every driving request in words, for `docs/local.md`; a test holds it against the routes that exist. */

export interface RequestDoc {
  /** As in the route table. */
  readonly route: string
  readonly does: string
  /** Body or query. */
  readonly example?: string
}

const doc = (route: string, does: string, example?: string): RequestDoc => ({ route, does, ...(example === undefined ? {} : { example }) })

export const DRIVING: readonly RequestDoc[] = [
  doc('GET /sim', 'What a driver needs: addresses, ids, app secret, token, routes, functions that `/sim/call` takes.'),
  doc('GET /exec', 'The web app (`doGet`). Text answers are a 302 to a one-time address on the other port.', '?hub.mode=subscribe'),
  doc('POST /exec', 'The web app (`doPost`).', '{"object":"whatsapp_business_account","entry":[]}'),
  doc('HEAD /exec', '403, as Google.'),
  doc('GET /macros/s/{id}/exec', 'The same by its long address, whose Google form (`https://script.google.com/…`) the script knows.'),
  doc('POST /macros/s/{id}/exec', 'The same.'),
  doc('HEAD /macros/s/{id}/exec', '403.'),
  doc('GET /macros/s/{id}/dev', 'The newest code instead of the deployed version.'),
  doc('POST /macros/s/{id}/dev', 'The same.'),
  doc('GET /sim/tables', 'Tables that the script has marked by developer metadata: key, tab, columns.'),
  doc('GET /sim/tables/{table}', 'All records of a table, by column key, as they lie in the cells (unformatted, serial dates).'),
  doc(
    'GET /v4/spreadsheets/{id}',
    'Google’s `spreadsheets.get`; `main` is the bound file. No edit event is fired by any of these.',
    '?fields=sheets.properties',
  ),
  doc('POST /v4/spreadsheets/{id}:batchUpdate', 'Google’s `spreadsheets.batchUpdate`.', '{"requests":[…]}'),
  doc('POST /v4/spreadsheets/{id}/sheets/{sheet}:copyTo', 'Google’s `spreadsheets.sheets.copyTo`.', '{"destinationSpreadsheetId":"…"}'),
  doc('POST /v4/spreadsheets/{id}:getByDataFilter', 'Google’s `spreadsheets.getByDataFilter`.'),
  doc('GET /v4/spreadsheets/{id}/values/{range}', 'Google’s `values.get`.', '?valueRenderOption=UNFORMATTED_VALUE'),
  doc('PUT /v4/spreadsheets/{id}/values/{range}', 'Google’s `values.update`.', '?valueInputOption=RAW {"values":[["a"]]}'),
  doc('POST /v4/spreadsheets/{id}/values/{range}:append', 'Google’s `values.append`.'),
  doc('POST /v4/spreadsheets/{id}/values/{range}:clear', 'Google’s `values.clear`.'),
  doc('GET /v4/spreadsheets/{id}/values:batchGet', 'Google’s `values.batchGet`.', '?ranges=A1:B2'),
  doc('POST /v4/spreadsheets/{id}/values:batchGetByDataFilter', 'Google’s `values.batchGetByDataFilter`.'),
  doc('POST /v4/spreadsheets/{id}/values:batchUpdateByDataFilter', 'Google’s `values.batchUpdateByDataFilter`.'),
  doc('POST /v4/spreadsheets/{id}/values:batchUpdate', 'Google’s `values.batchUpdate`.'),
  doc(
    'POST /sim/edits',
    'A person in the grid: typing, or one deed by name (`sort`, `filter`, `insert`, `delete`, `move`, `hide`, `renameTab`, `deleteTab`, `duplicateTab`, `cutPaste`, `copyPaste`, `setZone`, `undo`, `restoreVersion` …). Answers when the triggers that it fires have run.',
    '{"user":"colega@hilo.example","range":"Contactos!A5:B6","values":[["a","b"],["c","d"]]}  or  {"sort":{"range":"Contactos!A2:C9","by":[{"column":0}]}}',
  ),
  doc('GET /sim/file-versions', 'Versions of the file that can be restored, oldest first.'),
  doc('POST /sim/file-versions', 'Names the present version.', '{"name":"antes"}'),
  doc(
    'POST /sim/call',
    'What `google.script.run` does: `{"ok":true,"value":…}` or `{"ok":false,"error":{…},"why":…}`.',
    '{"user":"engine@hilo.example","function":"name","args":[1]}',
  ),
  doc('GET /sim/phones', 'Phones of everybody who wrote or was written to.'),
  doc('POST /sim/phones', 'Another phone.', '{"waId":"5491155550101","name":"Camila"}'),
  doc('GET /sim/phones/{waId}', 'One phone.'),
  doc('POST /sim/phones/{waId}', 'Changes traits: `on`, `name`, `blocked`, `onWhatsApp`, `readReceipts`, `pace` …', '{"on":false}'),
  doc('GET /sim/phones/{waId}/messages', 'What the phone shows, oldest first.'),
  doc(
    'POST /sim/phones/{waId}/messages',
    'The person writes: any inbound shape of Meta’s. The webhook is built, signed, delivered.',
    '{"type":"text","text":{"body":"hola"}}',
  ),
  doc('POST /sim/phones/{waId}/read', 'The person opens the chat: what arrived becomes read.', '{"message":"wamid…"}'),
  doc('POST /sim/phones/{waId}/tap', 'Taps a button, by title, id or place.', '{"message":"wamid…","button":"Confirmo"}'),
  doc('POST /sim/phones/{waId}/choose', 'Chooses a row of a list.', '{"message":"wamid…","row":"Gastronomía"}'),
  doc('GET /sim/graph', 'The account at Meta, its settings, webhooks not yet taken.'),
  doc('POST /sim/graph', 'Changes settings of the simulator (see `local/cloud-api/settings.ts`).', '{"webhooks":{"duplicates":0.2}}'),
  doc('GET /sim/graph/messages', 'Every message that Meta accepted, with its request, state and history.'),
  doc(
    'POST /sim/graph/templates',
    'Gives a template another state, as a reviewer would.',
    '{"name":"recordatorio","language":"es_AR","status":"APPROVED"}',
  ),
  doc('GET /sim/forms', 'Linked forms.'),
  doc('POST /sim/forms', 'Links a form: a tab for its answers.', '{"formId":"f1","title":"Inscripción","questions":["Nombre","Edad"]}'),
  doc(
    'POST /sim/forms/{formId}/responses',
    'A form is sent: a row, and the form-submit triggers.',
    '{"answers":{"Nombre":"Ana","Edad":"31"}}',
  ),
  doc('GET /sim/clock', '`now` (epoch ms), `iso`, `frozen`, `moving`.'),
  doc(
    'POST /sim/clock',
    'Moves time; every trigger and timer due on the way runs, in order. Answers when all is quiet: runs that began by then have ended, for which time may go a little farther. `asleep` holds clock triggers back on the way, as Google does at times: each that came due fires once, late, on arrival. `frozen` alone stops or frees the clock.',
    '{"to":"2027-02-04T09:30:00-03:00"}  or  {"advance":"PT2H"}  or  {"to":"…","asleep":true}  or  {"frozen":true}',
  ),
  doc('GET /sim/faults', 'Faults of service calls that still wait to happen.'),
  doc(
    'POST /sim/faults',
    'What is to go wrong: `outcome` (`not-applied`, `applied-then-killed`, `threw-but-applied`, `threw-and-applied-later`, `kill`, `slow`) at the n-th matching `call` of each execution or for a `share` of calls, by `function`, `service`, `method`, `user`; `times`, `afterMs`, `ms`, `message`. Or a used-up `quota`. Or a fault of Graph under `graph`. Several in `faults`.',
    '{"outcome":"kill","function":"tick","call":7}  or  {"quota":"urlfetch","left":0}  or  {"graph":{"error":131000,"path":"/messages","nth":3}}',
  ),
  doc('DELETE /sim/faults', 'Nothing goes wrong any more.'),
  doc(
    'GET /sim/executions',
    'What ran: function, user, times, counted calls, cells, modelled ms (low, mid, high), trace, log, result.',
    '?function=tick&after=120&limit=50',
  ),
  doc('GET /sim/executions/{id}', 'One of them.'),
  doc('DELETE /sim/executions/{id}', 'Kills it where it is: no `finally` runs.'),
  doc('GET /sim/users', 'Accounts that can open the file.'),
  doc('POST /sim/users', 'Adds or changes one.', '{"user":"colega@hilo.example","consent":false,"language":"en","account":"workspace"}'),
  doc('GET /sim/triggers', 'Installable triggers of all users.'),
  doc('GET /sim/mails', 'Mails that the script has sent.'),
  doc('GET /sim/files', 'Files that the script has put into Drive.'),
  doc('POST /sim/share', 'Opens the spreadsheet to anyone with the link, or closes it.', '{"anyone":true}'),
  doc('GET /sim/properties', 'All property stores, secrets included.'),
  doc('POST /sim/properties', 'Changes one behind the script’s back; `null` deletes.', '{"store":"script","set":{"dirty":null}}'),
  doc('GET /sim/versions', 'Deployed version and newest code.'),
  doc('POST /sim/deploy', 'The newest code becomes the deployed version, under the same address.'),
  doc(
    'POST /sim/copy',
    'Somebody copies the file and goes on in the copy: new ids, no properties, triggers or deployment (until `/sim/deploy`).',
    '{"title":"Copia"}',
  ),
  doc('POST /sim/reset', 'Back to the seed.'),
]

export const DESK: readonly RequestDoc[] = [
  doc('GET /', 'The desk.'),
  doc('GET /desk.js', 'Its script.'),
  doc('GET /desk.css', 'Its styles.'),
  doc(
    'GET /desk/file',
    'Title, locale, zone, tabs, users, the menu that `onOpen` made, clock, open panel, questions that wait. Opens the file for this user the first time.',
    '?user=engine@hilo.example',
  ),
  doc('GET /desk/sheets/{sheetId}', 'Rows of a tab as they are shown.', '?from=0&to=200'),
  doc(
    'GET /desk/events',
    'Server-Sent Events: `changed`, `file`, `toast`, `alert`, `panel`, `focus`, `shown`, `phone`, `clock`, `execution`.',
  ),
  doc('POST /desk/menu', 'Runs a menu item’s function.', '{"user":"engine@hilo.example","handler":"openPanel"}'),
  doc('POST /desk/selection', 'Where the person stands: what `getActiveRange` sees.', '{"user":"…","sheetId":0,"range":"B2:C5"}'),
  doc('GET /desk/panel', 'Open panels and dialogs: address on the other port, title, kind.', '?user=engine@hilo.example'),
  doc('POST /desk/panel', 'Closes them.', '{"user":"engine@hilo.example"}'),
  doc('POST /desk/alert', 'Answers an `alert` or `prompt`.', '{"id":"…","button":"YES","text":""}'),
  doc('GET /desk/download.xlsx', 'The file as .xlsx.'),
  doc('POST /upload/drive/v3/files', 'Drive’s upload (`uploadType=multipart`), to which the script’s calls are led.'),
  doc(
    'GET /spreadsheets/d/{id}/gviz/tq',
    'What a stranger gets of the spreadsheet: the way to the sign-in, unless it is shared with anyone.',
  ),
  doc('GET /drive/v3/files/{id}', 'Drive’s `files.get`; `alt=media` gives the bytes.'),
  doc('DELETE /drive/v3/files/{id}', 'Drive’s `files.delete`.'),
  doc('GET /drive/v3/files', 'Drive’s `files.list`, by `appProperties` only.'),
  doc(
    'POST /drive/v3/files',
    'Drive’s `files.create`, of spreadsheets only.',
    '{"name":"…","mimeType":"application/vnd.google-apps.spreadsheet"}',
  ),
  doc('GET /drive/v3/files/{id}/permissions', 'Who may open a spreadsheet that the script made.'),
  doc('POST /drive/v3/files/{id}/permissions', 'Shares it with one address.', '{"type":"user","role":"writer","emailAddress":"…"}'),
  doc('DELETE /drive/v3/files/{id}/permissions/{permission}', 'Takes it away.'),
  doc(
    'GET /sim/spreadsheets',
    'Spreadsheets that the script made, with who may open them; `/?file=ID` shows one, `/sim/edits` takes its id as `file`.',
  ),
  doc('GET /drive/{id}', 'A kept file in the browser.'),
]
