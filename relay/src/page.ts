/** The page for a link that leads nowhere any more, in the person's language: whose fault it is not, and what to do. */
import { LANGUAGES, type Language } from './programme'

const WORDS: Readonly<Record<Language, Readonly<Record<'title' | 'unknown' | 'expired' | 'next', string>>>> = {
  es: {
    title: 'Este enlace no abre',
    unknown: 'Puede que haya llegado cortado.',
    expired: 'El plazo de este formulario ya pasó.',
    next: 'No hiciste nada mal. Respondé el mensaje de WhatsApp donde te llegó y pedí uno nuevo.',
  },
  pt: {
    title: 'Este link não abre',
    unknown: 'Talvez ele tenha chegado cortado.',
    expired: 'O prazo deste formulário já passou.',
    next: 'Você não fez nada de errado. Responda à mensagem de WhatsApp em que ele chegou e peça um novo.',
  },
  en: {
    title: 'This link does not open',
    unknown: 'It may have been cut off on its way.',
    expired: 'The time for this form is over.',
    next: 'You did nothing wrong. Answer the WhatsApp message it came with and ask for a new one.',
  },
}

/** What the browser asks for, when the link itself does not tell. */
export const languageOf = (request: Request): Language => {
  const asked = (request.headers.get('Accept-Language') ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim().slice(0, 2))
  return asked.flatMap((one) => LANGUAGES.find((known) => known === one) ?? [])[0] ?? 'es'
}

export const lostPage = (language: Language, why: 'unknown' | 'expired'): Response => {
  const { title, next, [why]: reason } = WORDS[language]
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>body{font:18px/1.5 system-ui,sans-serif;max-width:28em;margin:15vh auto;padding:0 1.2em;color:#222}h1{font-size:1.4em}</style><h1>${title}</h1><p>${reason}</p><p>${next}</p></html>`
  return new Response(html, {
    status: why === 'unknown' ? 404 : 410,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  })
}
