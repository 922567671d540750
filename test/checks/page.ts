/** The panel's one page: complete in itself, small, and nothing in it that HtmlService would take for a template. */
import { parse } from 'acorn'

const inside = (html: string, element: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map((match) => match[1] ?? '')

const brokenScript = (script: string): readonly string[] => {
  try {
    parse(script, { ecmaVersion: 2020 })
    return []
  } catch (fault) {
    return [`the script cannot be parsed: ${String(fault)}`]
  }
}

export const pageProblems = (html: string): readonly string[] => {
  const scripts = inside(html, 'script')
  return [
    ...(scripts.length === 1 ? [] : [`${scripts.length} scripts in place of one`]),
    ...scripts.flatMap(brokenScript),
    ...(/<\?/.test(html) ? ['<? would be read as a template of HtmlService'] : []),
    ...(/<(script|link|img)\b[^>]*\b(src|href)=/.test(html.replace(/<script>.*<\/script>/s, ''))
      ? ['it loads something from elsewhere']
      : []),
    ...(/<!-- (script|styles) -->/.test(html) ? ['a place of the shell is empty'] : []),
  ]
}
