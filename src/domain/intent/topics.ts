/** Topics by name and the area that attends each, for tasks that a feature asks for itself. */
import { alike } from '../calendar/fold'
import type { Topics } from '../tasks/slots'
import { themes } from './tables'

export const topics: Topics = {
  named: (state, name) => {
    const row = state.all(themes).find(({ type_key }) => type_key !== null && alike(type_key, name))
    return row && { name: (row.type_key ?? name).trim(), area: (row.team ?? '').trim() }
  },
}
