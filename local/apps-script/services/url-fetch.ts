/** `UrlFetchApp` on the main thread: limits and refusals of Google around requests that really go out, in parallel. */
import { FETCH } from '../run/limits'
import type { Quotas } from '../run/quotas'
import { type Network, NetworkFault, type Received } from './network'
import { exception, type Run, refusal, type ServiceFor } from './service'

/** `type` is the content type that goes with it. */
export type FetchBody = { readonly type: string } & ({ readonly text: string } | { readonly base64: string })

export interface FetchRequest {
  readonly url: string
  /** In lower case. */
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: FetchBody
  /** A status of 400 or more does not throw. */
  readonly mute: boolean
  readonly follow: boolean
  readonly timeoutSeconds?: number
}

export interface FetchAnswer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly base64: string
  /** From the last part of the address. */
  readonly fileName: string
}

export interface UrlFetchCalls {
  fetch(request: FetchRequest): Promise<FetchAnswer>
  fetchAll(requests: readonly FetchRequest[]): Promise<FetchAnswer[]>
}

const bytesOf = (body: FetchBody | undefined): Buffer | undefined => {
  if (body === undefined) return undefined
  return 'text' in body ? Buffer.from(body.text, 'utf8') : Buffer.from(body.base64, 'base64')
}

const checked = (run: Run, request: FetchRequest): URL => {
  if (request.url.length > FETCH.urlLength) throw refusal(run, 'urlTooLong')
  const whole = /^https?:\/\//i.test(request.url) ? request.url : `http://${request.url}`
  if (!URL.canParse(whole)) throw refusal(run, 'invalidUrl', request.url)
  if ((bytesOf(request.body)?.length ?? 0) > FETCH.bodyBytes) throw refusal(run, 'bodyTooLarge')
  return new URL(whole)
}

const answerOf = (run: Run, request: FetchRequest, address: URL, received: Received): FetchAnswer => {
  if (received.status >= 400 && !request.mute) {
    const start = received.body.subarray(0, FETCH.shownBytes).toString('utf8')
    throw refusal(run, 'httpStatus', address.origin, received.status, start)
  }
  return {
    status: received.status,
    headers: received.headers,
    base64: received.body.toString('base64'),
    fileName: address.pathname.split('/').pop() ?? '',
  }
}

const faultText = (run: Run, request: FetchRequest, fault: NetworkFault): Error => {
  switch (fault.kind) {
    case 'no-address':
      return refusal(run, 'dns', request.url)
    case 'refused':
      return refusal(run, 'unavailable', request.url)
    case 'timeout':
      return refusal(run, 'timeout', request.url)
    case 'too-many-redirects':
      return exception(`Too many redirects: ${request.url}`)
  }
}

export const urlFetchService =
  (network: Network, quotas: Quotas): ServiceFor<UrlFetchCalls> =>
  (run) => {
    const perform = async (request: FetchRequest, address: URL): Promise<FetchAnswer> => {
      const body = bytesOf(request.body)
      const type: [string, string][] = request.body === undefined ? [] : [['Content-Type', request.body.type]]
      const own = request.headers.filter(([name]) => type.length === 0 || name.toLowerCase() !== 'content-type')
      const named = request.headers.find(([name]) => name.toLowerCase() === 'content-type')
      const received = await network.send({
        url: address,
        method: request.method.toUpperCase(),
        headers: [...own, ...(named === undefined || body === undefined ? type : [named])],
        ...(body === undefined ? {} : { body }),
        follow: request.follow,
        timeoutMs: (request.timeoutSeconds ?? FETCH.timeoutSeconds) * 1000,
      })
      return answerOf(run, request, address, received)
    }
    const all = async (requests: readonly FetchRequest[]): Promise<FetchAnswer[]> => {
      const addresses = requests.map((request) => checked(run, request))
      run.note({ members: requests.length })
      if (!quotas.take(run.user, 'urlfetch', requests.length)) throw refusal(run, 'tooManyPerDay', 'urlfetch')
      // One member that fails throws for all, but only when all have been sent and answered.
      const settled = await run.activity.outside(() =>
        Promise.allSettled(requests.map((request, index) => perform(request, addresses[index] ?? new URL(request.url)))),
      )
      return settled.map((result, index) => {
        if (result.status === 'fulfilled') return result.value
        const request = requests[index]
        throw result.reason instanceof NetworkFault && request !== undefined ? faultText(run, request, result.reason) : result.reason
      })
    }
    const one = async (request: FetchRequest): Promise<FetchAnswer> => {
      const [answer] = await all([request])
      if (answer === undefined) throw refusal(run, 'serverError')
      return answer
    }
    return { fetch: one, fetchAll: all }
  }
