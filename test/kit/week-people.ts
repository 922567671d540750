/** Who and what the week of 1 to 5 March is played with: themes, a team of eight, and the phones of those who write. */
import type { Rec } from '../../src/kernel/table'

type ThemeRow = readonly [name: string, words: string, area: string, skills: string, priority: string, first: string, whole: string]
const THEME_ROWS: readonly (readonly [...ThemeRow, breach: string, sensitive: boolean])[] = [
  ['Protección', 'emergencia, violencia, me pega, riesgo', 'protección', '', 'Urgente', '15 min 24/7', '24 h corridas', 'avisar', true],
  ['Soporte', 'error, no abre, falla, no funciona', 'soporte', 'app', 'Alta', '120 min', '480 min', 'pasar a quien coordina', false],
  ['Operaciones', 'cambiar la dirección, envío, entrega, pedido', 'operaciones', '', 'Normal', '120 min', '1080 min', '', false],
  ['Ventas', 'disponible, precio, stock, talle, comprar', 'ventas', '', 'Normal', '60 min', '24 h corridas', '', false],
  ['Marketing', '[respuesta a un envío]', 'marketing', '', 'Normal', '240 min', '960 min', '', false],
  ['General', '[todo lo demás]', 'general', '', 'Baja', '240 min', '1440 min', '', false],
]
const TEAM_ROWS: readonly (readonly [name: string, area: string, skills: string, capacity: number, leads: boolean])[] = [
  ['Lucía', 'ventas', '', 10, false],
  ['Pablo', 'ventas', '', 10, false],
  ['Diego', 'soporte', 'app', 4, false],
  ['Marta', 'soporte', 'app, hardware', 4, false],
  ['Omar', 'operaciones', '', 10, false],
  ['Inés', 'marketing', '', 10, false],
  ['Carla', 'protección', '', 10, true],
  ['Teo', 'general', '', 20, false],
]
export const phone = (number: number): string => `549115555${String(1000 + number)}`
export const WHO = { T1: phone(1), T2: phone(2), T3: phone(3), T4: phone(4), T5: phone(5), T6: phone(6), T8: phone(8) }
export const mailOf = (name: string): string => `${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}@hilo.example`

/** Rows of Equipo and Temas by column, in their order. */
export const TEAM: readonly Rec[] = TEAM_ROWS.map(([name, area, skills, most, leads]) => ({
  name,
  email: mailOf(name),
  team: area,
  skills,
  capacity: most,
  is_lead: leads,
}))
export const THEMES: readonly Rec[] = THEME_ROWS.map(([name, words, area, skills, priority, first, whole, breach, sensitive]) => ({
  type_key: name,
  keywords: words,
  team: area,
  required_skills: skills,
  default_priority: priority,
  first_response: first,
  resolution: whole,
  on_breach: breach,
  sensitive,
}))
/** Rows of the themes that Hilo ships behind these; they are emptied. */
export const LEFT_OVER = [8, 9]
