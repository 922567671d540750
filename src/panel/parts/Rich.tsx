/** A text with WhatsApp's marks shown as what they mean. */
import { type Piece, pieces } from './marks'

const One = ({ piece }: { readonly piece: Piece }) => {
  switch (piece.kind) {
    case 'bold':
      return <strong>{piece.words}</strong>
    case 'italic':
      return <em>{piece.words}</em>
    case 'struck':
      return <s>{piece.words}</s>
    case 'fixed':
      return <code>{piece.words}</code>
    case 'text':
      return <>{piece.words}</>
  }
}

export const Rich = ({ text }: { readonly text: string }) => (
  <>
    {pieces(text).map((piece, at) => (
      <One key={`${at}${piece.kind}`} piece={piece} />
    ))}
  </>
)
