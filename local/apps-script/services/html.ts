/** Pages that belong to the script. */
import { refusal, type ServiceFor } from './service'

export interface HtmlCalls {
  file(name: string): string
}

export const htmlService: ServiceFor<HtmlCalls> = (run) => ({
  file: (name) => {
    const page = run.version.pages.get(name.replace(/\.html$/, ''))
    if (page === undefined) throw refusal(run, 'noFile', name)
    return page
  },
})
