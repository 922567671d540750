/** The words of a message as they are compared: bare and in order. */
import { fold } from '../../calendar/fold'

/** Three and more of a letter are an emphasis: «nooo», «graciasss». */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .match(/[\p{L}\p{N}]+/gu) ?? []
