/** The one list of functions that Google, a menu, a trigger or the panel calls by name, by who calls them; `src/main.ts` exports each. */

export const entryPoints = {
  webApp: ['doGet', 'doPost'],
  simpleTriggers: ['onOpen', 'onEdit'],
  timeTriggers: ['tick'],
  formTriggers: ['formSent'],
  menu: ['openPanel'],
  panel: ['rpc'],
  editor: ['probe'],
} as const

export type EntryPoint = (typeof entryPoints)[keyof typeof entryPoints][number]
