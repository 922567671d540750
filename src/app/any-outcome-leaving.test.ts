/** Any outcome at every service call, for what leaves: nothing leaves twice, nothing is lost, and all comes to the same end. */
import { anyOutcome } from '../../test/kit/outcomes'

anyOutcome(/^(a send|two answers|schedule)/)
