/** Recognises files that are no list in plain text, to say how to make one of them. */
import { fail, type Problem } from '../../../kernel/outcome'
import { type Text, t } from '../../../kernel/text'

interface FileKind {
  /** How such files begin, blanks and byte order marks skipped, capitals or not. */
  readonly starts: readonly string[]
  readonly problem: Text
  readonly next: Text
}

const SAVE_AS_CSV = t(
  'Abrilo, elegí Archivo → Guardar como (o Descargar) → CSV y subí ese archivo. También podés copiar las celdas y pegarlas acá.',
  'Abra, escolha Arquivo → Salvar como (ou Fazer download) → CSV e envie esse arquivo. Também pode copiar as células e colar aqui.',
  'Open it, choose File → Save as (or Download) → CSV and upload that file. You can also copy the cells and paste them here.',
)
const COPY_CELLS = t(
  'Copiá la tabla a una planilla, guardala como CSV y subí ese archivo.',
  'Copie a tabela para uma planilha, salve como CSV e envie esse arquivo.',
  'Copy the table into a spreadsheet, save it as CSV and upload that file.',
)

const SPREADSHEET: Pick<FileKind, 'problem' | 'next'> = {
  problem: t(
    'Es un archivo de planilla, no una lista en texto.',
    'É um arquivo de planilha, não uma lista em texto.',
    'This is a spreadsheet file, not a list in text.',
  ),
  next: SAVE_AS_CSV,
}
const PICTURE: Pick<FileKind, 'problem' | 'next'> = {
  problem: t(
    'Es una imagen: Hilo no lee listas de fotos.',
    'É uma imagem: o Hilo não lê listas em fotos.',
    'This is a picture: Hilo does not read lists in photos.',
  ),
  next: t(
    'Subí la planilla de la que salió, guardada como CSV.',
    'Envie a planilha de origem, salva como CSV.',
    'Upload the spreadsheet it came from, saved as CSV.',
  ),
}

/** Signatures: ECMA-376 and ODF (zip), MS-CFB, ISO 32000, RTF 1.9, W3C HTML and XML, ISO 15948, ISO 10918, RFC 6350. */
const KINDS: readonly FileKind[] = [
  { starts: ['PK\u0003\u0004'], ...SPREADSHEET },
  { starts: ['\u00D0\u00CF\u0011\u00E0'], ...SPREADSHEET },
  { starts: ['<?xml', '<html', '<!doctype', '<table', '<meta', '<head', '<body', '<!--'], ...SPREADSHEET },
  { starts: ['%PDF'], problem: t('Es un PDF.', 'É um PDF.', 'This is a PDF.'), next: COPY_CELLS },
  {
    starts: ['{\\rtf'],
    problem: t('Es un documento de texto con formato.', 'É um documento de texto com formatação.', 'This is a formatted text document.'),
    next: COPY_CELLS,
  },
  { starts: ['\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF8'], ...PICTURE },
  {
    starts: ['BEGIN:VCARD'],
    problem: t('Son contactos de un teléfono (vCard).', 'São contatos de um telefone (vCard).', 'These are contacts of a phone (vCard).'),
    next: t(
      'Abrilos en Google Contactos, elegí Exportar → Google CSV y subí ese archivo.',
      'Abra no Google Contatos, escolha Exportar → Google CSV e envie esse arquivo.',
      'Open them in Google Contacts, choose Export → Google CSV and upload that file.',
    ),
  },
]

/** What is wrong with the file, or nothing when it may be a list. `text`: its beginning, for bytes one letter a byte. */
export const notAList = (text: string): Problem | undefined => {
  const begin = text
    .slice(0, 64)
    .replace(/^(?:\u00EF\u00BB\u00BF|\uFEFF|\s)+/, '')
    .toLowerCase()
  const kind = KINDS.find(({ starts }) => starts.some((start) => begin.startsWith(start.toLowerCase())))
  return kind && fail(kind.problem, kind.next)
}
