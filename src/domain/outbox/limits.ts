/** How long and how many WhatsApp allows (Cloud API, "Messages": text, interactive, media, templates; read 2025-12 to 2026-09). */

/** Lengths in UTF-16 units, the strictest way to count: what fits here fits however Meta counts an emoji. */
export const LIMITS = {
  opaque: 512,
  text: 4096,
  caption: 1024,
  header: 60,
  footer: 60,
  buttons: { text: 1024, least: 1, most: 3, title: 20, id: 256 },
  list: { text: 4096, open: 20, sections: 10, sectionTitle: 24, least: 1, rows: 10, title: 24, description: 72, id: 200 },
  link: { text: 1024, label: 20 },
  ask: 1024,
  couponCode: 20,
  /** Blanks in a row inside a template's value. */
  templateBlanks: 4,
} as const

const MB = 1024 * 1024
const KB = 1024

/** Types and sizes that WhatsApp takes (Cloud API, "Media"); what is missing is refused with 131053. */
export const MEDIA_LIMITS = {
  image: { most: 5 * MB, endings: 'jpg, png', types: ['image/jpeg', 'image/png'] },
  video: { most: 16 * MB, endings: 'mp4, 3gp', types: ['video/mp4', 'video/3gpp'] },
  audio: { most: 16 * MB, endings: 'aac, amr, mp3, m4a, ogg', types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'] },
  document: {
    most: 100 * MB,
    endings: 'txt, pdf, doc, docx, xls, xlsx, ppt, pptx',
    types: [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
  },
  sticker: { most: 500 * KB, endings: 'webp', types: ['image/webp'] },
} as const
