/** What has to be said before a message can leave: its words, and the address of the file at its top. */
import { MEDIA } from '../../domain/sends/fill'
import type { TemplateInfo, TemplateVariable } from '../../domain/templates/template'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'

export type FileKind = 'image' | 'video' | 'document' | 'gif'

export const FILES: Readonly<Record<FileKind, Text>> = {
  image: t('Foto de arriba', 'Foto do topo', 'Picture at the top'),
  video: t('Video de arriba', 'Vídeo do topo', 'Video at the top'),
  gif: t('Animación de arriba', 'Animação do topo', 'Animation at the top'),
  document: t('Documento de arriba', 'Documento do topo', 'Document at the top'),
}

/** A variable of the template, or the file, whose value is a public address. */
export type Gap = TemplateVariable | { readonly id: typeof MEDIA; readonly where: 'file'; readonly key: FileKind; readonly example: null }

const isFile = (kind: TemplateInfo['mediaHeader']): kind is FileKind => kind !== null && kind in FILES

/** The file first, as it stands first in the message. A place on the map is no file. */
export const gapsOf = ({ mediaHeader, variables }: TemplateInfo): readonly Gap[] => [
  ...(isFile(mediaHeader) ? [{ id: MEDIA, where: 'file', key: mediaHeader, example: null } as const] : []),
  ...variables,
]

/** As the message shows it: `{{nombre}}`, or what the file is. */
export const gapWords = (gap: Gap): string => (gap.where === 'file' ? say(FILES[gap.key]) : `{{${gap.key}}}`)
