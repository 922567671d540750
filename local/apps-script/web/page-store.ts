/** Pages that a browser may ask for, each with whom its `google.script.run` works as. */
import { randomUUID } from 'node:crypto'
import type { Version } from '../run/version'
import type { HtmlPage } from '../wire'

export interface OpenPage {
  readonly page: HtmlPage
  /** As whom its calls run. */
  readonly user: string
  /** Who sits in front of it; '' when nobody knows. */
  readonly active: string
  readonly scene: 'page' | 'panel'
  /** Web pages keep the version that made them; the panel uses the newest. */
  readonly version: Version | undefined
}

/** A web page that nobody looks at any more is forgotten when so many newer ones exist. */
const KEPT = 200

export class Pages {
  private readonly pages = new Map<string, OpenPage>()

  keep(page: OpenPage, id: string = randomUUID()): string {
    this.pages.set(id, page)
    const [oldest] = this.pages.keys()
    if (this.pages.size > KEPT && oldest !== undefined) this.pages.delete(oldest)
    return id
  }

  get(id: string): OpenPage | undefined {
    return this.pages.get(id)
  }

  drop(id: string): void {
    this.pages.delete(id)
  }
}
