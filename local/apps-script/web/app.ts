/** The web app: a request becomes an execution of `doGet` or `doPost`, its outcome the answer that Google would give. */
import { randomBytes } from 'node:crypto'
import type { Finished } from '../run/execution'
import type { Executions } from '../run/executions'
import type { Users } from '../run/users'
import type { Version } from '../run/version'
import { say } from '../texts'
import type { WebValue } from '../wire'
import { parametersOf, RESERVED, type WebRequest, webEvent } from './event'
import type { Pages } from './page-store'
import { errorPage, framePage, thrownPage } from './pages'

export interface WebAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const html = (body: string, status = 200): WebAnswer => ({ status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body })

export class WebApp {
  /** Texts that wait to be fetched, by their one-time key. */
  private readonly echoes = new Map<string, { readonly mime: string; readonly content: string; readonly file: string | undefined }>()

  constructor(
    private readonly executions: Executions,
    private readonly users: Users,
    private readonly pages: Pages,
    /** Where contents are served: not the origin of the web app. */
    private readonly contentOrigin: () => string,
  ) {}

  /** Resolves when the script has ended, whether or not somebody still listens. */
  async answer(request: WebRequest, version: Version): Promise<WebAnswer> {
    const parameters = parametersOf(request)
    if (RESERVED.some((name) => parameters[name] !== undefined)) return html(errorPage('405'), 405)
    const access = version.manifest.webApp?.access
    if (access !== 'ANYONE_ANONYMOUS') return { status: 302, headers: { Location: 'https://accounts.google.com/ServiceLogin' }, body: '' }
    const owner = this.users.of(this.users.owner)
    const finished = await this.executions.run({
      function: request.method === 'GET' ? 'doGet' : 'doPost',
      args: [webEvent(request)],
      event: true,
      returns: 'web',
      scene: 'web',
      authMode: 'FULL',
      user: owner,
      active: '',
      awaited: true,
      version,
    })
    return this.told(finished, version)
  }

  /** The second half of a text answer: once, by GET. */
  echo(key: string): WebAnswer {
    const kept = this.echoes.get(key)
    this.echoes.delete(key)
    if (kept === undefined) return html(errorPage('404'), 404)
    const file = kept.file === undefined ? {} : { 'Content-Disposition': `attachment; filename="${kept.file}"` }
    return { status: 200, headers: { 'Content-Type': `${kept.mime}; charset=utf-8`, ...file }, body: kept.content }
  }

  private told(finished: Finished, version: Version): WebAnswer {
    if (!finished.ok) return html(finished.why === 'threw' ? thrownPage(finished.error) : errorPage(finished.error.message))
    const value: WebValue = JSON.parse(finished.value)
    const { language } = this.users.of(this.users.owner)
    switch (value.kind) {
      case 'nothing':
        return html(errorPage(say(language, 'noReturn')))
      case 'other':
        return html(errorPage(say(language, 'wrongReturn')))
      case 'text': {
        const key = randomBytes(24).toString('base64url')
        this.echoes.set(key, { mime: value.mime, content: value.content, file: value.file })
        const location = `${this.contentOrigin()}/macros/echo?user_content_key=${key}&lib=local`
        const moved = `<HTML><HEAD><TITLE>Moved Temporarily</TITLE></HEAD><BODY><H1>Moved Temporarily</H1>The document has moved <A HREF="${location}">here</A>.</BODY></HTML>`
        return { ...html(moved, 302), headers: { 'Content-Type': 'text/html; charset=UTF-8', Location: location } }
      }
      case 'html': {
        const id = this.pages.keep({ page: value, user: this.users.owner, active: '', scene: 'page', version })
        const answer = html(framePage(value, `${this.contentOrigin()}/page/${id}`))
        return value.framing === 'ALLOWALL' ? answer : { ...answer, headers: { ...answer.headers, 'X-Frame-Options': 'SAMEORIGIN' } }
      }
    }
  }
}
