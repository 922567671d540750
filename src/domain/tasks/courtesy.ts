/** «Gracias!!», «dale», «👍»: words that close a conversation and ask for nothing. */
import { fold } from '../calendar/fold'
import type { InMessage } from '../inbox/message'

const WORDS = new Set(
  `gracias|muchas gracias|mil gracias|muchisimas gracias|gracias por todo|gracias igualmente|igualmente|te agradezco|les agradezco|
se agradece|ok|oka|okey|okay|oki|dale|listo|perfecto|genial|buenisimo|excelente|barbaro|joya|de acuerdo|entendido|de nada|bueno|
esta bien|hasta luego|saludos|un abrazo|abrazo|bendiciones|que tengas buen dia|chau|adios|amen|
obrigado|obrigada|muito obrigado|muito obrigada|valeu|beleza|perfeito|otimo|certo|combinado|ate logo|um abraco|
thanks|thank you|thanks a lot|thank you very much|great|perfect|got it|bye|fine`
    .split('|')
    .map((word) => word.trim()),
)
/** Each part between marks and «y» is a courtesy by itself: «Ok, muchas gracias! Saludos». */
const PARTS = /[.,;:!¡?¿\n]+|\s(?:y|e|and)\s/
/** Signs of faces, hands and hearts. */
const SIGNS = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu

export const isCourtesy = ({ kind, text }: Pick<InMessage, 'kind' | 'text'>): boolean => {
  if (kind === 'reaction' || kind === 'sticker') return true
  if (kind !== 'text' || text === null || text.includes('?')) return false
  const plain = fold(text.replace(SIGNS, ' '))
  const parts = plain.split(PARTS).map((part) => part.trim())
  return parts.every((part) => part === '' || WORDS.has(part))
}
