/** A text as WhatsApp writes it: its marks, its line breaks, its addresses. */
import { Fragment } from 'preact'
import { type Piece, pieces } from './format'

const Shown = ({ piece }: { readonly piece: Piece }) => {
  switch (piece.kind) {
    case 'text':
      return <>{piece.words}</>
    case 'bold':
      return <strong>{piece.words}</strong>
    case 'italic':
      return <em>{piece.words}</em>
    case 'struck':
      return <s>{piece.words}</s>
    case 'fixed':
      return <code>{piece.words}</code>
    case 'link':
      return (
        <a href={piece.url} target="_blank" rel="noopener noreferrer">
          {piece.words}
        </a>
      )
  }
}

export const Rich = ({ text }: { readonly text: string }) => (
  <>
    {pieces(text).map((piece, index) => (
      <Fragment key={`${index}-${piece.words}`}>
        <Shown piece={piece} />
      </Fragment>
    ))}
  </>
)
