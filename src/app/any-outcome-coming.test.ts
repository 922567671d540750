/** Any outcome at every service call, for what comes in: nothing is lost, nothing doubled, and all comes to the same end. */
import { anyOutcome } from '../../test/kit/outcomes'

anyOutcome(/^(receive|statuses|edits|a new row|import)/)
