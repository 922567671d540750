/** A picture, document, voice note, place or contact inside a bubble. */

import type { Content } from '../../cloud-api/world'
import { Icon } from '../parts/icons'
import { px } from '../parts/px'
import { say, t } from '../words'

type Media = NonNullable<Content['media']>

const W = {
  image: t('Foto', 'Foto', 'Photo'),
  video: t('Video', 'Vídeo', 'Video'),
  audio: t('Mensaje de voz', 'Mensagem de voz', 'Voice message'),
  document: t('Documento', 'Documento', 'Document'),
  sticker: t('Sticker', 'Figurinha', 'Sticker'),
  place: t('Ubicación', 'Localização', 'Location'),
  contact: t('Contacto', 'Contato', 'Contact'),
} as const

/** Heights of a voice note's bars, as WhatsApp draws them. */
const WAVE = [5, 9, 14, 8, 12, 16, 10, 6, 13, 15, 7, 11, 5, 9, 12, 6] as const

const Voice = () => (
  <div class="voice" role="img" aria-label={say(W.audio)}>
    <Icon name="play" size={18} />
    <span class="wave" aria-hidden="true">
      {WAVE.map((height, index) => (
        <i key={`${index}-${height}`} style={px({ height })} />
      ))}
    </span>
    <Icon name="mic" size={16} />
  </div>
)

/** A link to another host is shown as a place for the picture: nothing is fetched from outside. */
const isHere = (link: string | undefined): link is string => link !== undefined && /^https?:\/\/(localhost|127\.0\.0\.1)[:/]/.test(link)

export const MediaBox = ({ media }: { readonly media: Media }) => {
  switch (media.kind) {
    case 'audio':
      return <Voice />
    case 'document':
      return (
        <div class="document">
          <Icon name="file" size={24} />
          <span>{media.name ?? say(W.document)}</span>
        </div>
      )
    case 'sticker':
      return (
        <div class="sticker" role="img" aria-label={say(W.sticker)}>
          <Icon name="smile" size={64} />
        </div>
      )
    default:
      return isHere(media.link) && media.kind === 'image' ? (
        <img class="picture" src={media.link} alt={media.caption ?? say(W.image)} />
      ) : (
        <div class="picture" role="img" aria-label={say(media.kind === 'video' ? W.video : W.image)}>
          <Icon name={media.kind === 'video' ? 'play' : 'picture'} size={30} />
        </div>
      )
  }
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '')

export const PlaceBox = ({ place }: { readonly place: NonNullable<Content['location']> }) => (
  <div class="place">
    <div class="map" role="img" aria-label={say(W.place)}>
      <Icon name="pin" size={28} />
    </div>
    <strong>{word(place.name) || say(W.place)}</strong>
    {word(place.address) !== '' && <span>{word(place.address)}</span>}
  </div>
)

const nameOf = (contact: unknown): string => {
  if (typeof contact !== 'object' || contact === null || !('name' in contact)) return say(W.contact)
  const { name } = contact
  return typeof name === 'object' && name !== null && 'formatted_name' in name ? word(name.formatted_name) : say(W.contact)
}

export const ContactBox = ({ contacts }: { readonly contacts: NonNullable<Content['contacts']> }) => (
  <div class="document">
    <Icon name="person" size={24} />
    <span>{contacts.map(nameOf).join(', ')}</span>
  </div>
)
