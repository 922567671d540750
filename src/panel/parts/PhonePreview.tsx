/** A message as it will look on the phone of whoever gets it. */
import type { Preview } from '../../domain/templates/preview'
import { Phone } from '../phone/Phone'

export type Bubble = Preview

/** `caption`: whose phone. */
export const PhonePreview = ({ bubble, caption }: { readonly bubble: Bubble; readonly caption?: string | undefined }) => (
  <Phone
    bubbles={[{ id: 'preview', mine: false, header: bubble.header, text: bubble.body, footer: bubble.footer, taps: bubble.buttons }]}
    caption={caption}
  />
)
