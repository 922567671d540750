/** `HtmlService`: pages from text, files and templates. */
import type { HtmlCalls } from '../services/html'
import type { HtmlPage } from '../wire'
import { blobBinary } from './blob'
import { decodeText } from './bytes'
import { type EnumValue, emulated, enumeration } from './emulated'
import { exception, service } from './host'
import { renderTemplate } from './template'

const server = service<HtmlCalls>('HtmlService')
const pages = new WeakMap<object, () => HtmlPage>()

/** Meta tags that Google lets through, from the reference of `addMetaTag`. */
const META = new Set([
  'apple-mobile-web-app-capable',
  'apple-mobile-web-app-status-bar-style',
  'apple-itunes-app',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
])

const xFrameOptionsMode = enumeration(['ALLOWALL', 'DEFAULT'])
const sandboxMode = enumeration(['EMULATED', 'IFRAME', 'NATIVE'])

const text = (content: unknown): string => {
  const binary = blobBinary(content)
  return binary === undefined ? String(content ?? '') : decodeText(binary)
}

const output = (content: string): object => {
  const state = { content, title: '', width: 0, height: 0, framing: 'DEFAULT', icon: '' }
  const meta: { name: string; content: string }[] = []
  const set = <K extends keyof typeof state>(key: K, value: (typeof state)[K]): object => {
    state[key] = value
    return page
  }
  const page = emulated('HtmlOutput', {
    append: (more: unknown) => set('content', state.content + text(more)),
    appendUntrusted: (more: unknown) => set('content', state.content + escaped(text(more))),
    clear: () => set('content', ''),
    getContent: () => state.content,
    setContent: (value: unknown) => set('content', text(value)),
    getTitle: () => state.title,
    setTitle: (value: unknown) => set('title', String(value)),
    getWidth: () => state.width,
    setWidth: (value: number) => set('width', value),
    getHeight: () => state.height,
    setHeight: (value: number) => set('height', value),
    getFaviconUrl: () => state.icon,
    setFaviconUrl: (value: string) => set('icon', value),
    setXFrameOptionsMode: (mode: EnumValue) => set('framing', String(mode)),
    setSandboxMode: (_mode: EnumValue) => page,
    addMetaTag: (name: string, value: string): object => {
      if (!META.has(name)) throw exception('The meta tag you specified is not allowed in this context.')
      meta.push({ name, content: value })
      return page
    },
    getMetaTags: () => meta.map((tag) => emulated('HtmlOutputMetaTag', { getName: () => tag.name, getContent: () => tag.content })),
  })
  pages.set(page, () => ({
    content: state.content,
    title: state.title,
    ...(state.width > 0 ? { width: state.width } : {}),
    ...(state.height > 0 ? { height: state.height } : {}),
    framing: state.framing === 'ALLOWALL' ? 'ALLOWALL' : 'DEFAULT',
    meta,
  }))
  return page
}

const escaped = (value: string): string =>
  value.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c)

const template = (source: string): object => {
  const fields: Record<string, unknown> = {}
  const evaluate = (): object => output(renderTemplate(source, fields, escaped))
  return new Proxy(fields, {
    get: (target, key) => (key === 'evaluate' ? evaluate : Reflect.get(target, key)),
  })
}

/** The page of an HtmlOutput; throws for anything else. */
export const pageOf = (value: unknown): HtmlPage => {
  const found = htmlPage(value)
  if (found === undefined) throw exception('Invalid argument: userInterface')
  return found
}

export const htmlPage = (value: unknown): HtmlPage | undefined =>
  typeof value === 'object' && value !== null ? pages.get(value)?.() : undefined

export const htmlService = emulated('HtmlService', {
  XFrameOptionsMode: xFrameOptionsMode,
  SandboxMode: sandboxMode,
  createHtmlOutput: (content?: unknown) => output(text(content)),
  createHtmlOutputFromFile: (name: string) => output(server.file(String(name))),
  createTemplate: (content: unknown) => template(text(content)),
  createTemplateFromFile: (name: string) => template(server.file(String(name))),
  getUserAgent: () => null,
})
