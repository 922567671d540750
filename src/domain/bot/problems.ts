/** What is wrong with each step, told while it is written, in one sentence with what to do. */
import { type Text, t } from '../../kernel/text'
import { nameKey } from '../calendar/fold'
import { LIMITS } from '../outbox/limits'
import { gapsIn } from './fields'
import { isHilosOwn } from './keep'
import { meansStepBefore } from './names'
import { asks, type BotRow, readScript, type Script, type Step } from './script'

/** What other features brought: names as they are compared. */
export interface Known {
  readonly lists: readonly string[]
  readonly actions: readonly string[]
  knowsField(key: string): boolean
  /** Why a field that is known has nothing to say now. */
  lacks?(key: string): Text | undefined
}

const WHOLE: readonly ((rows: readonly BotRow[], row: BotRow) => Text | undefined)[] = [
  (_, row) =>
    nameKey(row.step_id ?? '') === ''
      ? t(
          'Este paso no tiene nombre: escribilo en «Paso».',
          'Este passo não tem nome: escreva em «Passo».',
          'This step has no name: write it under “Step”.',
        )
      : undefined,
  (rows, row) =>
    rows.find((one) => nameKey(one.step_id ?? '') === nameKey(row.step_id ?? ''))?.id !== row.id
      ? t(
          'Ya hay un paso con este nombre: cambiale el nombre a uno.',
          'Já existe um passo com este nome: mude o nome de um.',
          'There is a step with this name already: rename one of them.',
        )
      : undefined,
]

type Rule = (step: Step, script: Script, known: Known) => Text | undefined

const nowhere = (name: string): Text =>
  t(
    `«${name}» no lleva a ningún paso: escribí un paso con ese nombre, o completá «Sigue con».`,
    `«${name}» não leva a nenhum passo: escreva um passo com esse nome, ou preencha «Continua com».`,
    `“${name}” leads to no step: write a step of that name, or fill in “Goes on with”.`,
  )

const isKnown = (script: Script, name: string): boolean => meansStepBefore(name) || script.steps.has(nameKey(name))

/** Steps that follow without a question, until one asks or comes back to the first. */
const circles = (step: Step, script: Script): boolean => {
  const seen = new Set<string>()
  for (let one: Step | undefined = step; one; one = script.steps.get(nameKey(one.next))) {
    if (asks(one) || one.next === '' || one.actions.some(({ does }) => does === 'end' || does === 'hand over')) return false
    if (seen.has(one.key)) return true
    seen.add(one.key)
  }
  return false
}

const titles = (step: Step): readonly string[] => step.options.flatMap((part) => (part.from === 'words' ? [part.title] : []))

const RULES: readonly Rule[] = [
  (step) =>
    step.text === ''
      ? t('Falta lo que dice Hilo en este paso.', 'Falta o que Hilo diz neste passo.', 'What Hilo says in this step is missing.')
      : undefined,
  (step, script) => {
    const lost = step.next !== '' && !isKnown(script, step.next) ? step.next : undefined
    return lost === undefined ? undefined : nowhere(lost)
  },
  (step, script) => {
    const lost = step.next === '' ? titles(step).find((title) => !script.steps.has(nameKey(title))) : undefined
    return lost === undefined ? undefined : nowhere(lost)
  },
  (step, _, { lists }) => {
    const unknown = step.options.flatMap((part) =>
      part.from === 'source' && !lists.includes(nameKey(part.source)) ? [part.source] : [],
    )[0]
    return unknown === undefined
      ? undefined
      : t(
          `No conozco la lista [${unknown}]. Quitá los corchetes o activá lo que la trae.`,
          `Não conheço a lista [${unknown}]. Tire os colchetes ou ative o que a traz.`,
          `I do not know the list [${unknown}]. Take the brackets away or switch on what brings it.`,
        )
  },
  (step, script, { knowsField }) => {
    const saved = [...script.steps.values()].flatMap(({ saveTo }) => (saveTo === null ? [] : [nameKey(saveTo)]))
    const unknown = gapsIn(step.text).find((gap) => !saved.includes(nameKey(gap)) && !knowsField(nameKey(gap)))
    return unknown === undefined
      ? undefined
      : t(
          `No sé con qué llenar {{${unknown}}}: nadie lo pregunta antes.`,
          `Não sei com que preencher {{${unknown}}}: ninguém pergunta antes.`,
          `I do not know what to put for {{${unknown}}}: nothing asks for it.`,
        )
  },
  (step, _, { lacks }) => gapsIn(step.text).flatMap((gap) => lacks?.(nameKey(gap)) ?? [])[0],
  (step, _, { actions }) => {
    const unknown = step.actions.flatMap((action) =>
      action.does === 'other' && !actions.includes(nameKey(action.words)) ? [action.words] : [],
    )[0]
    return unknown === undefined
      ? undefined
      : t(
          `No entiendo «${unknown}» en «Además». Podés usar: Anota permiso: sí · Pasa a una persona · Termina · Etiqueta: …`,
          `Não entendo «${unknown}» em «Além disso». Pode usar: Anota permissão: sim · Passa para uma pessoa · Fim · Etiqueta: …`,
          `I do not understand “${unknown}” under “Also”. You can use: Notes permission: yes · Hands over to a person · Ends · Label: …`,
        )
  },
  (step) =>
    step.saveTo !== null && isHilosOwn(step.saveTo)
      ? t(
          `En «${step.saveTo}» escribe Hilo: elegí otra columna para la respuesta.`,
          `Em «${step.saveTo}» quem escreve é Hilo: escolha outra coluna para a resposta.`,
          `“${step.saveTo}” is written by Hilo: choose another column for the answer.`,
        )
      : undefined,
  (step, script) =>
    circles(step, script)
      ? t(
          'Estos pasos dan vueltas sin preguntar nada: poné opciones o «Termina» en alguno.',
          'Estes passos dão voltas sem perguntar nada: coloque opções ou «Fim» em algum.',
          'These steps go round without asking anything: give one of them options or “Ends”.',
        )
      : undefined,
  (step) => {
    const long = titles(step).find((title) => title.length > LIMITS.list.title)
    return long === undefined
      ? undefined
      : t(
          `«${long}» tiene ${long.length} letras y WhatsApp muestra ${LIMITS.list.title}: acortala.`,
          `«${long}» tem ${long.length} letras e o WhatsApp mostra ${LIMITS.list.title}: encurte.`,
          `“${long}” has ${long.length} letters and WhatsApp shows ${LIMITS.list.title}: shorten it.`,
        )
  },
  (step) => {
    const most = asks(step) && step.options.length > 0 ? LIMITS.buttons.text : LIMITS.text
    return step.text.length > most
      ? t(
          `El texto tiene ${step.text.length} letras y entran ${most}: acortalo.`,
          `O texto tem ${step.text.length} letras e cabem ${most}: encurte.`,
          `The text has ${step.text.length} letters and ${most} fit: shorten it.`,
        )
      : undefined
  },
]

const NO_START = t(
  'Falta el paso «Inicio»: sin él el bot no empieza.',
  'Falta o passo «Início»: sem ele o bot não começa.',
  'The step “Start” is missing: without it the bot does not begin.',
)

/** One sentence a row, the gravest first; rows without a problem are not in it. */
export const problemsOf = (rows: readonly BotRow[], known: Known): ReadonlyMap<string, Text> => {
  const script = readScript(rows)
  const found = new Map<string, Text>()
  const tell = (id: string, problem: Text | undefined): void => {
    if (problem && !found.has(id)) found.set(id, problem)
  }
  for (const row of rows) for (const rule of WHOLE) tell(row.id, rule(rows, row))
  const [first] = rows
  if (first && !script.special.has('start')) tell(first.id, NO_START)
  for (const step of script.steps.values()) for (const rule of RULES) tell(step.id, rule(step, script, known))
  return found
}
