/** Templates of `HtmlService`: `<? code ?>`, `<?= escaped ?>` and `<?!= as it is ?>`. */

const SCRIPTLET = /<\?(!=|=)?([\s\S]*?)\?>/g

/** The body of a function that writes the template through `put` (as it is) and `print` (escaped). */
const program = (source: string): string => {
  let body = ''
  let from = 0
  for (const match of source.matchAll(SCRIPTLET)) {
    body += `put(${JSON.stringify(source.slice(from, match.index))});`
    const [whole, kind, code] = match
    if (kind === '=') body += `print((${code}));`
    else if (kind === '!=') body += `put((${code}));`
    else body += `${code}\n`
    from = match.index + whole.length
  }
  return `${body}put(${JSON.stringify(source.slice(from))});`
}

export const renderTemplate = (source: string, fields: Readonly<Record<string, unknown>>, escaped: (text: string) => string): string => {
  let written = ''
  const put = (value: unknown): void => {
    written += String(value)
  }
  const print = (value: unknown): void => put(escaped(String(value)))
  const names = Object.keys(fields)
  const render = new Function('put', 'print', ...names, program(source))
  render(put, print, ...names.map((name) => fields[name]))
  return written
}
