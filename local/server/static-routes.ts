/** The page itself, with the script and styles that were built for it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { page } from '../desk/page'
import { BadRequest, type Handler, type Routes } from './http'

export const staticRoutes = (built: string): Routes => {
  const file =
    (name: string, type: string): Handler =>
    () => {
      try {
        return { headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' }, body: readFileSync(join(built, name)) }
      } catch {
        throw new BadRequest(`${name} has not been built: run npm run build -- --local`, 404)
      }
    }
  return {
    'GET /': () => ({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: page }),
    'GET /desk.js': file('desk.js', 'text/javascript'),
    'GET /desk.css': file('desk.css', 'text/css'),
  }
}
