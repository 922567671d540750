/** Something about who attends changed: whoever hands out work looks again. */
import { event } from '../../kernel/event'

export const teamChanged = event<Record<string, never>>('team.changed', () => ({}))
