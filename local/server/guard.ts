/** Keeps other sites in the same browser out: only pages of this world, and clients that are no pages at all, may drive it. */
import { BadRequest, type Handler } from './http'

/** The web app is as open as Google's; contents of scripts are fetched across origins. */
const OPEN = /^\/(exec$|macros\/)/

/** This machine, and the names under which the script's own calls come here. */
const KNOWN = /^((127\.0\.0\.1|localhost|\[::1\])(:\d+)?|(www|sheets)\.googleapis\.com|(script|docs)\.google\.com)$/

export const guarded =
  (handler: Handler): Handler =>
  (asked) => {
    const { host = '', origin } = asked.headers
    // A name that somebody else's DNS points at this machine.
    if (!KNOWN.test(host)) throw new BadRequest('This server answers to localhost only.', 421)
    const foreign = origin !== undefined && origin !== `http://${host}`
    if (foreign && !OPEN.test(asked.url.pathname)) throw new BadRequest('Requests from other sites are not answered.', 403)
    return handler(asked)
  }
