/** The words of a message as they are compared: bare, in order, with what only gives data set apart from what says a topic. */
import { fold } from '../../calendar/fold'

/** Three and more of a letter are an emphasis: «nooo», «graciasss». */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** What nobody has to be told about: greetings and thanks that stand alone. */
const COURTESY = new Set(
  'hola buenas buenos buen dia dias tardes noches gracias muchas muchisimas mil ok oka okey okay dale listo perfecto genial barbaro joya si bueno bien entendido entiendo igualmente saludos abrazo besos de nada por todo favor muy amable amables amen bendiciones oi ola bom boa tarde noite obrigado obrigada muito valeu beleza certo otimo hi hello thanks thank you great perfect fine good morning'.split(
    ' ',
  ),
)
/** Words that say nothing alone, so that «hola» alone waits for somebody, and «gracias» does not. */
const GREETING = new Set('hola buenas buenos buen dia dias tardes noches oi ola bom boa tarde noite hi hello good morning'.split(' '))
/** A short «dale, gracias» ends a conversation; a long one may say more than it seems. */
const MOST = 8

/** «Gracias!!», «ok», 👍: nobody waits for an answer to it. */
export const isCourtesy = (text: string): boolean => {
  const words = wordsOf(text)
  if (words.length === 0) return /\p{Extended_Pictographic}/u.test(text) && !/[?¿]/.test(text)
  return (
    words.length <= MOST && !/[?¿]/.test(text) && words.every((word) => COURTESY.has(word)) && !words.every((word) => GREETING.has(word))
  )
}
