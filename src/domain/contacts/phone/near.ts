/** The countries whose people our programmes meet: their numbers are known in detail and may lack the plus. */

const LATIN_AMERICA = 'AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PR PY SV UY VE'
const ELSEWHERE = 'CA ES IT PT US'

export const NEAR: ReadonlySet<string> = new Set(`${LATIN_AMERICA} ${ELSEWHERE}`.split(' '))
