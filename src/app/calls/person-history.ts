/** What somebody answered in forms, what was said about permission, and what the team did with their data: read when somebody asks, for it sweeps whole tables. */

import { audit, DEEDS } from '../../domain/audit/audit'
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { consents, type Method } from '../../domain/consent/consents'
import { CONSENT } from '../../domain/contacts/contacts'
import { responses } from '../../domain/forms/tables'
import { ok } from '../../kernel/outcome'
import { sweepNeed } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { sheetCall } from './call'
import { read } from './parse'

const HOW: Readonly<Record<Method, Text>> = {
  form: t('en un formulario', 'em um formulário', 'in a form'),
  guardian: t('un adulto responsable', 'um adulto responsável', 'a responsible adult'),
  paper: t('firmó un papel', 'assinou um papel', 'signed a paper'),
  wrote_first: t('escribió primero', 'escreveu primeiro', 'wrote first'),
  keyword: t('lo escribió por WhatsApp', 'escreveu pelo WhatsApp', 'wrote it on WhatsApp'),
  coordinator: t('lo anotó el equipo', 'a equipe anotou', 'noted by the team'),
  import: t('vino en una lista', 'veio em uma lista', 'came in a list'),
  unknown: t('no se sabe cómo', 'não se sabe como', 'not known how'),
}
const PERMISSION = t('Permiso', 'Permissão', 'Permission')

export const personHistory = sheetCall<'person.history'>({
  name: 'person.history',
  parse: (input) => read(input, { id: 'text' }),
  prefetch: () => [sweepNeed(consents), sweepNeed(audit), sweepNeed(responses)],
  decide: (state, { id }, { lang, now, zone: place }) => {
    const words = state.sweep(consents).flatMap(({ record }) => {
      if (record.contact_id !== id || record.state === null) return []
      const by = record.method === 'coordinator' ? (record.evidence ?? '') : ''
      const how = by || (record.method ? HOW[record.method][lang] : '')
      return [{ at: record.at, says: join(PERMISSION, ': ', CONSENT[record.state], ' · ', how)[lang], by: record.recorded_by ?? '' }]
    })
    const deeds = state.sweep(audit).flatMap(({ record }) => {
      return (record.about === id || record.contact_id === id) && record.deed
        ? [{ at: record.at, says: DEEDS[record.deed][lang], by: record.who ?? '' }]
        : []
    })
    const answers = state.sweep(responses).flatMap(({ record }) => {
      const { person_id: whose, is_current: counts, form_id: form, answers: said, at } = record
      return whose === id && counts === 'yes' ? [{ at, says: `${form ?? ''}: ${said ?? ''}`, by: '' }] : []
    })
    const lines = [...words, ...deeds, ...answers].sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
    return ok({
      value: { lines: lines.map((one) => ({ ...one, at: one.at === null ? '' : sayMoment(one.at, now, zone(place))[lang] })) },
    })
  },
})
