/** What tests know as `fast-check`: properties draw the same cases in every run, so a green run stays green; HILO_SEED=17 draws others, HILO_SEED=new others each time. */
const check = require('../node_modules/fast-check/lib/cjs/fast-check.js')

const asked = process.env.HILO_SEED
if (asked !== 'new') check.configureGlobal({ seed: Number(asked ?? 20270201) })

module.exports = check
