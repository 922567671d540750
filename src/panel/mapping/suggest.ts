/** Guesses which column fills each gap of an approved message; what nobody can guess stays open to be chosen. */
import type { MappingInput } from '../../app/api'
import { fold } from '../../domain/calendar/fold'
import type { TemplateInfo } from '../../domain/templates/template'
import { type Gap, gapsOf } from './gaps'

const words = (text: string): string => fold(text.replace(/[^\p{L}\p{N}]+/gu, ' '))

/** What a gap is called, and the headings that may fill it, the best first. */
const MEANINGS: readonly { readonly gap: RegExp; readonly headings: readonly RegExp[] }[] = [
  {
    gap: /^(?:nombre|nome|name|first name|primer nombre|full name|cliente|persona|pessoa)$/,
    // «Cómo le decimos» is empty for most people, and a send leaves out whoever lacks a value.
    headings: [/^(?:nombre|nome|name)\b/, /^(?:como le decimos|como chamamos|what we call them)$/],
  },
  { gap: /^(?:image|gif)$/, headings: [/\b(?:foto|imagen|imagem|picture|image)\b/] },
  { gap: /^video$/, headings: [/\bvideo\b/] },
  { gap: /^document$/, headings: [/\b(?:documento|archivo|arquivo|document|file)\b/] },
  { gap: /^(?:curso|course|taller|oficina)\b/, headings: [/\b(?:curso|course|taller|oficina)\b/] },
  { gap: /^(?:fecha|data|date|dia|day)\b/, headings: [/\b(?:fecha|data|date)\b/, /^(?:dia|day)\b/] },
  { gap: /^(?:hora|time|horario|hour)\b/, headings: [/\b(?:hora|horario|time)\b/] },
  {
    gap: /^(?:lugar|local|place|sede|direccion|endereco|address)\b/,
    headings: [/\b(?:lugar|local|sede|place|direccion|endereco|address)\b/],
  },
]

/** «Hola {{1}}»: the first gap after a greeting is a name. */
const GREETING = /(?:^|[\s¡!])(?:hola|oi|ola|hello|hi|hey|buen[oa]s? (?:dias|tardes|noches)|bom dia|boa (?:tarde|noite))[\s,!]*$/

const isGreeted = (info: TemplateInfo, { where, key }: Gap): boolean => {
  const text = where === 'body' ? info.body : where === 'header' && info.header?.kind === 'text' ? info.header.text : ''
  const at = text.search(new RegExp(String.raw`\{\{\s*${key.replace(/\W/g, '\\$&')}\s*\}\}`))
  return at >= 0 && GREETING.test(fold(text.slice(0, at)))
}

const headingFor = (info: TemplateInfo, variable: Gap, headings: readonly string[]): string | undefined => {
  const name = words(variable.key)
  const exact = headings.find((heading) => words(heading) === name)
  if (exact !== undefined) return exact
  const asked = isGreeted(info, variable) ? 'nombre' : name
  const meaning = MEANINGS.find(({ gap }) => gap.test(asked))
  for (const pattern of meaning?.headings ?? []) {
    const found = headings.find((heading) => pattern.test(words(heading)))
    if (found !== undefined) return found
  }
  return undefined
}

/** What is saved stays, unless its column is not in this tab. */
export const suggestMapping = (info: TemplateInfo, saved: MappingInput, headings: readonly string[]): MappingInput =>
  Object.fromEntries(
    gapsOf(info).map((variable) => {
      const kept = saved[variable.id]
      if (kept && kept.value !== '' && (kept.from === 'fixed' || headings.includes(kept.value))) return [variable.id, kept]
      const heading = headingFor(info, variable, headings)
      return [variable.id, { from: 'column', value: heading ?? '', otherwise: kept?.otherwise ?? '' }]
    }),
  )

/** Gaps that nothing fills yet. */
export const unmapped = (info: TemplateInfo, mapping: MappingInput): readonly Gap[] =>
  gapsOf(info).filter(({ id }) => (mapping[id]?.value ?? '').trim() === '')

/** Differs from what is saved, so that it is worth asking whether to save it. */
export const sameMapping = (info: TemplateInfo, one: MappingInput, other: MappingInput): boolean =>
  gapsOf(info).every(({ id }) => {
    const [mine, theirs] = [one[id], other[id]]
    return mine?.from === theirs?.from && mine?.value === theirs?.value && mine?.otherwise === theirs?.otherwise
  })
