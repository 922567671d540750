/** Inicio: what waits, what leaves today, what is wrong, readable on a phone; written again whenever it would read otherwise. */
import { type Act, append, patch } from '../../kernel/act'
import * as column from '../../kernel/columns'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { table } from '../../kernel/table'
import { join, same, t } from '../../kernel/text'
import { type Light, lights } from './lights'
import { type Line, limitLines, NONE, problemLines, todayLines, waitingLines } from './lines'

export const home = table('home', 'bounded', t('Inicio', 'Início', 'Home'), {
  id: column.id(same('id')),
  block: column.text('hilo', t('Hilo', 'Hilo', 'Hilo'), { width: 190 }),
  says: column.text('hilo', t('Qué hay', 'O que há', 'What there is'), { width: 420, personal: true }),
  next: column.text('hilo', t('Qué hacer', 'O que fazer', 'What to do'), { width: 360 }),
})

const BLOCKS = {
  waiting: t('Esperan respuesta', 'Esperam resposta', 'Waiting for an answer'),
  today: t('Hoy sale', 'Sai hoje', 'Going out today'),
  problem: t('Problemas', 'Problemas', 'Problems'),
  light: t('Luces', 'Luzes', 'Lights'),
  limit: t('Gasto y límite', 'Gasto e limite', 'Spending and limit'),
} as const

const QUIET: Line = {
  block: 'waiting',
  says: t('Nadie espera respuesta.', 'Ninguém espera resposta.', 'Nobody is waiting for an answer.'),
  next: NONE,
}
const LINES = 40
/** People who wait, before one line says how many more: what is wrong must stay in sight. */
const WAITERS = 12

const andMore = (count: number): Line => ({
  block: 'waiting',
  says: t(`Y ${count} más.`, `E mais ${count}.`, `And ${count} more.`),
  next: t('Están en el panel, en Inicio.', 'Estão no painel, em Início.', 'They are in the panel, under Home.'),
})

/** In a cell a light is a sign: green, yellow, red. */
const SIGNS: Readonly<Record<Light['state'], string>> = { good: '🟢 ', warning: '🟡 ', bad: '🔴 ', off: '⚪ ' }
const lightLine = ({ name, state, says, next }: Light): Line => ({
  block: 'light',
  says: join(SIGNS[state], name, ': ', says),
  next: state === 'good' ? NONE : next,
})

export const rewriteHome = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  const waits = waitingLines(state, ctx)
  const lines = [
    ...(waits.length > 0 ? waits.slice(0, WAITERS) : [QUIET]),
    ...(waits.length > WAITERS ? [andMore(waits.length - WAITERS)] : []),
    ...todayLines(state, ctx),
    ...problemLines(state, ctx),
    ...lights(state, ctx).map(lightLine),
    ...limitLines(state, ctx),
  ].slice(0, LINES)
  const rows = state.all(home)
  const count = Math.max(lines.length, rows.length)
  return Array.from({ length: count }, (_one, at): Act => {
    const line = lines[at]
    const values = {
      block: line && lines[at - 1]?.block !== line.block ? BLOCKS[line.block][ctx.lang] : null,
      says: line ? line.says[ctx.lang] : null,
      next: line ? line.next[ctx.lang] || null : null,
    }
    const id = `line_${at}`
    return rows.some((row) => row.id === id) ? patch(home, id, values) : append(home, { id, ...values })
  })
}
