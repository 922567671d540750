/** What ran and what was mailed before a test of the desk begins. */
import { json, type Routes } from '../../server/http'
import { NOON } from './demo'

const USER = 'coordinacion@puentes.org'

const EXECUTIONS = [
  { id: 1, function: 'tick', user: USER, startedAt: NOON - 60_000, result: 'completed', counted: 2, modelledMs: { mid: 96 } },
  {
    id: 2,
    function: 'doPost',
    user: USER,
    startedAt: NOON - 20_000,
    result: 'threw',
    error: { name: 'Exception', message: 'Se agotó el tiempo de espera del servicio: Hojas de cálculo' },
    counted: 14,
    modelledMs: { mid: 3_420 },
  },
]

const MAILS = [
  {
    at: NOON - 600_000,
    to: USER,
    subject: 'Zoé Gutiérrez espera respuesta',
    body: 'Pide cambiar de día.\nContestale hoy antes de las 18:00.',
  },
]

export const happenings: Routes = {
  'GET /sim/executions': () => json(EXECUTIONS),
  'GET /sim/mails': () => json(MAILS),
}
