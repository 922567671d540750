/** All that is kept of a person as one page they can open anywhere and print. */
import type { ValueOf } from '../../app/api'

const safe = (words: string): string => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export const pageOf = ({ title, parts }: ValueOf<'person.export'>, lang: string): string => {
  const body = parts.map(
    (part) =>
      `<h2>${safe(part.title)}</h2>${part.rows
        .map((row) => `<dl>${row.map(({ label, value }) => `<dt>${safe(label)}</dt><dd>${safe(value)}</dd>`).join('')}</dl>`)
        .join('')}`,
  )
  const style =
    'body{font:15px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}dl{border-bottom:1px solid #ccc;padding-bottom:8px}dt{color:#555;font-size:13px}dd{margin:0 0 4px}'
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${safe(title)}</title><style>${style}</style><h1>${safe(title)}</h1>${body.join('')}</html>`
}
