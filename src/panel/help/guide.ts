/** Where the guide stands: the repository that this copy was built from; each thing has its page in Spanish, the other languages one page each. */
import { repository } from '../../../package.json'
import { lang } from '../language'

const BASE = `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/main/docs`

export const guideOf = (page: string): string => (lang() === 'es' ? `${BASE}/guia/${page}.md` : `${BASE}/guide.${lang()}.md`)
