/** The HTML around a script's own: Google's error page, the frame of a web app, and a page with `google.script` in it. */
import type { HtmlPage, Thrown } from '../wire'
import { type ClientConfig, installGoogleScript } from './client'

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c)

/** `Exception: text (line 3, file "code")` */
const described = (error: Thrown): string => {
  const line = /code\.gs:(\d+)/.exec(error.stack ?? '')?.[1]
  const place = line === undefined ? '' : ` (line ${line}, file "code")`
  return `${error.name === '' ? '' : `${error.name}: `}${error.message}${place}`
}

/** Google answers every failure of a script with status 200 and a page like this one. */
export const errorPage = (message: string): string =>
  `<!DOCTYPE html><html><head><title>Error</title><style>body{background-color:#fff;margin:0;padding:0}.errorMessage{font-family:Arial,sans-serif;font-size:12pt;font-weight:bold;line-height:150%;padding-top:25px}</style></head><body style="margin:20px"><div style="text-align:center;font-family:monospace;margin:50px auto 0;max-width:600px">${escapeHtml(message)}</div></body></html>`

export const thrownPage = (error: Thrown): string => errorPage(described(error))

const metaTags = (page: HtmlPage): string =>
  page.meta.map(({ name, content }) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`).join('')

/** What `/exec` gives for an HtmlOutput: Google's page, with the script's own in a frame of another origin. */
export const framePage = (page: HtmlPage, address: string): string =>
  `<!DOCTYPE html><html><head><title>${escapeHtml(page.title)}</title>${metaTags(page)}<style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style></head><body><iframe sandbox="allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts" src="${escapeHtml(address)}"></iframe></body></html>`

/** The script's own page, with `google.script` ready before anything of it runs. */
export const contentPage = (page: HtmlPage, config: ClientConfig): string => {
  const settings = JSON.stringify(config).replace(/</g, '\\u003c')
  const head = `<base target="_top"><script>(${installGoogleScript.toString()})(${settings})</script>`
  const opening = /<head[^>]*>/i.exec(page.content) ?? /<html[^>]*>/i.exec(page.content) ?? /<!doctype[^>]*>/i.exec(page.content)
  if (opening === null) return `<!DOCTYPE html>${head}${page.content}`
  const end = opening.index + opening[0].length
  return page.content.slice(0, end) + head + page.content.slice(end)
}
