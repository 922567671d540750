/** Saved groups: each with how many it is right now, and keeping or throwing one away. */

import { contacts } from '../../domain/contacts/contacts'
import { countIn, segments } from '../../domain/segments/segments'
import { habitsOf } from '../../domain/sends/who'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { sheetCall } from './call'
import { nothing, read } from './parse'

const GONE = fail(
  t('La pestaña Contactos no está.', 'A aba Contatos não está.', 'The tab Contacts is not there.'),
  t('Abrí Inicio y tocá «Arreglar».', 'Abra o Início e toque em «Consertar».', 'Open Home and choose “Mend”.'),
)

export const listSegments = sheetCall<'segments.list'>({
  name: 'segments.list',
  parse: nothing,
  decide: (state, _input, { lang }) => {
    const sheetId = state.tabs().find((tab) => tab.table === contacts.key)?.sheetId
    if (sheetId === undefined) return GONE
    const saved = segments.of(state)
    // Nobody waits for a whole tab to be read to hear that there is nothing to count.
    const grid = saved.length === 0 ? undefined : state.grid(sheetId)
    return ok({
      value: {
        sheetId,
        segments: saved.map((one) => {
          const counted = grid ? countIn(grid, one.conditions, habitsOf(state)) : GONE
          return counted.ok
            ? { ...one, count: counted.value, problem: '' }
            : { ...one, count: null, problem: `${counted.problem[lang]} ${counted.next[lang]}` }
        }),
      },
    })
  },
})

const NAMELESS = fail(
  t('Falta el nombre del grupo.', 'Falta o nome do grupo.', 'The group has no name.'),
  t('Ponele uno que reconozcas: «Cocina 2027».', 'Dê um que você reconheça: «Cozinha 2027».', 'Give it one you know: “Cooking 2027”.'),
)
const SAVED = t('Grupo guardado.', 'Grupo salvo.', 'Group saved.')
const DROPPED = t(
  'Grupo borrado. Las personas siguen en Contactos.',
  'Grupo apagado. As pessoas seguem em Contatos.',
  'Group deleted. Its people stay in Contacts.',
)

export const saveSegment = sheetCall<'segments.save'>({
  name: 'segments.save',
  parse: (input) => read(input, { id: 'text', name: 'text', conditions: 'text' }),
  decide: (state, { id, name, conditions }, ctx) => {
    const others = segments.of(state).filter((one) => one.id !== id)
    if (conditions.trim() === '') return ok({ value: { says: DROPPED[ctx.lang] }, acts: [segments.set(state, others)] })
    if (name.trim() === '') return NAMELESS
    const sheetId = state.tabs().find((tab) => tab.table === contacts.key)?.sheetId
    const grid = sheetId === undefined ? undefined : state.grid(sheetId)
    if (!grid) return GONE
    const counted = countIn(grid, conditions, habitsOf(state))
    if (!counted.ok) return counted
    const kept = { id: id || ctx.id('g'), name: name.trim(), conditions: conditions.trim() }
    return ok({ value: { says: SAVED[ctx.lang] }, acts: [segments.set(state, [...others, kept])] })
  },
})
