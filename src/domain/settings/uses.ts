/** «¿Para qué lo vas a usar?»: which parts of Hilo each answer switches on; nobody chooses modules. */
import type { Module } from '../../kernel/feature'

export const USES = ['sends', 'courses', 'appointments', 'tasks'] as const
export type Use = (typeof USES)[number]

const NEEDS: Readonly<Record<Use, readonly Module[]>> = {
  sends: [],
  courses: ['bot', 'equipo', 'avisos', 'programa', 'tareas', 'resultados'],
  appointments: ['avisos', 'citas', 'equipo', 'tareas', 'resultados'],
  tasks: ['equipo', 'tareas', 'resultados'],
}

export const isUse = (word: string): word is Use => USES.some((use) => use === word)

/** Whether a part is there for these uses; a file that was never asked has everything. */
export const isOn = (module: Module, uses: readonly Use[] | undefined): boolean =>
  module === 'base' || uses === undefined || uses.some((use) => NEEDS[use].includes(module))
