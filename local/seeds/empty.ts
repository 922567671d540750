/** Nothing at all: a person opens a blank file with the script in it. */
import type { Seed } from '../seed'

export const empty: Seed = async () => {}
