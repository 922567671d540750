/** Who opens links without being a person: previews, crawlers, scanners. Their visits are not counted. */

/** Words of user agents (public lists of crawlers; WhatsApp's and Meta's previews announce themselves so). */
const WORDS = [
  'bot',
  'crawl',
  'spider',
  'preview',
  'whatsapp/',
  'facebookexternalhit',
  'facebookcatalog',
  'meta-external',
  'telegram',
  'skypeuripreview',
  'embedly',
  'scan',
  'monitor',
  'curl/',
  'wget/',
  'python-',
  'go-http-client',
  'okhttp/',
  'java/',
  'headless',
] as const

export const isPerson = (request: Request): boolean => {
  const agent = (request.headers.get('User-Agent') ?? '').toLowerCase()
  const purpose = `${request.headers.get('Sec-Purpose') ?? ''} ${request.headers.get('Purpose') ?? ''} ${request.headers.get('X-Purpose') ?? ''}`
  return (
    request.method === 'GET' && agent !== '' && !WORDS.some((word) => agent.includes(word)) && !/prefetch|preview|prerender/i.test(purpose)
  )
}
