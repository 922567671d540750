/** How Meta's Graph API is asked, and the one place that names its version. */
import type { Json } from '../../kernel/json'
import type { HttpRequest } from '../../ports'

/** Released 2026-07-29; v24 is the least that tells the messaging limit as documented (Meta, "Graph API changelog"). */
export const GRAPH_VERSION = 'v26.0'
export const GRAPH = `https://graph.facebook.com/${GRAPH_VERSION}`

/** `path` parts are ids or names and are escaped; query values too. */
export const graphUrl = (path: readonly string[], query: Readonly<Record<string, string>> = {}): string => {
  const pairs = Object.entries(query).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
  const address = [GRAPH, ...path.map(encodeURIComponent)].join('/')
  return pairs.length === 0 ? address : `${address}?${pairs.join('&')}`
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

export const graphGet = (token: string, path: readonly string[], query: Readonly<Record<string, string>> = {}): HttpRequest => ({
  url: graphUrl(path, query),
  method: 'get',
  headers: bearer(token),
})

export const graphPost = (token: string, path: readonly string[], body: Json): HttpRequest => ({
  url: graphUrl(path),
  method: 'post',
  headers: { ...bearer(token), 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const graphDelete = (token: string, path: readonly string[], query: Readonly<Record<string, string>> = {}): HttpRequest => ({
  url: graphUrl(path, query),
  method: 'delete',
  headers: bearer(token),
})
