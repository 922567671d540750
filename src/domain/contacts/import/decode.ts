/** Turns the bytes of a file into text, whatever program saved them, or says what the file is instead. */
import { fail, type Outcome, ok } from '../../../kernel/outcome'
import { type Text, t } from '../../../kernel/text'
import { notAList } from './file-kinds'
import { type Bytes, byteAt } from './units'
import { decodeUtf8 } from './utf8'
import { decodeUtf16, type Utf16 } from './utf16'
import { decodeWindows1252 } from './windows-1252'

export type Encoding = 'utf-8' | 'windows-1252' | Utf16

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** What was lost, if anything. */
  readonly notices: readonly Text[]
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
/** One broken byte to ten good characters: a damaged file of UTF-8 rather than another encoding, where those come by chance. */
const DAMAGED = 0.1

const damaged = (letters: number): Text =>
  t(
    `El archivo trae letras dañadas (${letters}): se ven como «�».`,
    `O arquivo traz letras danificadas (${letters}): aparecem como «�».`,
    `The file has damaged letters (${letters}): they show as “�”.`,
  )

const narrow = (bytes: Bytes): Decoded => {
  const marked = BYTE_ORDER_MARK.every((byte, at) => byteAt(bytes, at) === byte)
  const { text, multibyte, broken } = decodeUtf8(bytes, marked ? BYTE_ORDER_MARK.length : 0)
  if (broken <= multibyte * DAMAGED) return { text, encoding: 'utf-8', notices: broken > 0 ? [damaged(broken)] : [] }
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', notices: [] }
}

const start = (bytes: Bytes): string => {
  let letters = ''
  for (let at = 0; at < 64; at++) letters += String.fromCharCode(byteAt(bytes, at) ?? 0x20)
  return letters
}

/** `file`: bytes, signed (as Apps Script gives them) or not. The byte order mark is not part of the text. */
export const decode = (file: Bytes): Outcome<Decoded> => {
  if (file.length === 0) {
    return fail(
      t('El archivo está vacío.', 'O arquivo está vazio.', 'The file is empty.'),
      t('Elegí otro archivo.', 'Escolha outro arquivo.', 'Choose another file.'),
    )
  }
  const other = notAList(start(file))
  if (other) return other
  const wide = decodeUtf16(file)
  const decoded: Decoded = wide ? { ...wide, notices: [] } : narrow(file)
  if (decoded.text.includes('\u0000')) {
    return fail(
      t('El archivo no es una lista en texto.', 'O arquivo não é uma lista em texto.', 'The file is not a list in text.'),
      t(
        'Guardá la planilla como CSV y subí ese archivo.',
        'Salve a planilha como CSV e envie esse arquivo.',
        'Save the spreadsheet as CSV and upload that file.',
      ),
    )
  }
  return ok(decoded)
}
