/** What people read on screen stands in three languages: no words in the markup, no sentence of one language alone. */
import ts from 'typescript'
import { type Check, finding, isTest, nodesOf, type Source } from './source'

/** Made of letters, not of signs: two in a row. */
const WORDS = /\p{L}{2,}/u
/** A sentence of people's: a blank between words, and a sign that only Spanish or Portuguese has. */
const SENTENCE = /\p{L}[\s\S]* [\s\S]*\p{L}/u
const OURS = /[áéíóúñãõâêôç¿¡«»]/i
/** A language is called by its own name whatever the panel speaks. */
const LANGUAGE = /^(?:Español|Português) \(/
/** Attributes that are read out or shown. */
const SHOWN = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label', 'help', 'summary', 'text', 'yes', 'wrong'])
/** `t` is three texts; `same` one that is the same in all three; the rest take texts apart and put none on screen. */
const TEXTS = new Set(['t', 'same', 'join'])

/** Data of a language: names, and words that are only compared with what people write. */
const isData = (path: string): boolean =>
  /\/(consent\/words|country|import|library)\//.test(path) || /\/(names|said|words|vocabulary|starters?|g3\.cases|testdata)\.ts$/.test(path)

const isInText = (node: ts.Node): boolean => {
  for (let above = node.parent; above; above = above.parent) {
    if (ts.isCallExpression(above) && ts.isIdentifier(above.expression) && TEXTS.has(above.expression.text)) return true
    // One of three, by the language: `{ es: …, pt: …, en: … }`.
    if (ts.isPropertyAssignment(above) && ['es', 'pt', 'en'].includes(above.name.getText())) return true
  }
  return false
}

const bareMarkup = (source: Source, node: ts.Node): readonly string[] => {
  if (ts.isJsxText(node) && WORDS.test(node.text)) return [finding(source, node, `shows «${node.text.trim()}» in one language`)]
  if (!ts.isJsxAttribute(node) || !SHOWN.has(node.name.getText()) || !node.initializer) return []
  const { initializer } = node
  return ts.isStringLiteral(initializer) && WORDS.test(initializer.text)
    ? [finding(source, node, `shows «${initializer.text}» in one language`)]
    : []
}

const bareSentence = (source: Source, node: ts.Node): readonly string[] => {
  const words =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : ''
  const isSentence = SENTENCE.test(words) && OURS.test(words) && !LANGUAGE.test(words)
  return isSentence && !isInText(node) ? [finding(source, node, `says «${words.slice(0, 40)}» in one language`)] : []
}

export const texts: Check = (sources) =>
  sources
    .filter(({ path }) => /^src\/(panel|domain|app)\//.test(path) && !isTest(path) && !path.includes('/testing/') && !isData(path))
    .flatMap((source) =>
      nodesOf(source).flatMap((node) => [...(source.path.endsWith('.tsx') ? bareMarkup(source, node) : []), ...bareSentence(source, node)]),
    )
