/** Lengths, counts and times of the platform, as data. */

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
export const TIME = { SECOND, MINUTE, HOUR, DAY } as const

/** M:messages/*, M:templates/components. */
export const LENGTH = {
  text: 4096,
  caption: 1024,
  opaque: 512,
  interactiveBody: 1024,
  listBody: 4096,
  header: 60,
  footer: 60,
  replyTitle: 20,
  replyId: 256,
  listButton: 20,
  sectionTitle: 24,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
  ctaLabel: 20,
  templateName: 512,
  templateBody: 1024,
  templateButton: 25,
  templateUrl: 2000,
  templatePhone: 20,
  couponCode: 20,
  oneTimeCode: 15,
  quickReplyPayload: 256,
  overrideUri: 200,
} as const

export const COUNT = {
  replyButtons: 3,
  listRows: 10,
  listSections: 10,
  contacts: 257,
  buttons: 10,
  /** Of each kind in a template; M:templates/components. */
  buttonsOfKind: { QUICK_REPLY: 10, URL: 2, PHONE_NUMBER: 1, COPY_CODE: 1, FLOW: 1, REQUEST_CONTACT_INFO: 1, OTP: 1 },
  deleteIds: 100,
} as const

/** Largest body of one webhook POST in bytes and most updates in it; M:webhooks/overview. */
export const WEBHOOK = { bytes: 3_000_000, updates: 1_000, parallel: 30, giveUpAfter: 7 * DAY } as const

/** Gaps after each failed attempt, then the last one again until seven days are over; Meta publishes only "at once, then growing". */
export const RETRY_GAPS: readonly number[] = [0, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY]

/** M:throughput, M:messaging-limits. */
export const RATE = {
  pairGap: 6 * SECOND,
  pairBurst: 45,
  window: DAY,
  freeEntry: 3 * DAY,
  reachWindow: DAY,
} as const

export const TIERS = {
  TIER_50: 50,
  TIER_250: 250,
  TIER_2K: 2_000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
  TIER_UNLIMITED: Number.POSITIVE_INFINITY,
} as const
export type Tier = keyof typeof TIERS

export const LIFETIME = {
  mediaUrl: 5 * MINUTE,
  uploadedMedia: 30 * DAY,
  receivedMedia: 7 * DAY,
  undelivered: 30 * DAY,
  reactionTarget: 30 * DAY,
  typing: 25 * SECOND,
  deletedName: 30 * DAY,
} as const

/** Kinds of media, what Meta takes of each and how large (bytes); M:business-phone-numbers/media. */
export const MEDIA = {
  image: { types: ['image/jpeg', 'image/png'], bytes: 5_242_880 },
  video: { types: ['video/mp4', 'video/3gpp'], bytes: 16_777_216 },
  audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], bytes: 16_777_216 },
  document: {
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
    bytes: 104_857_600,
  },
  sticker: { types: ['image/webp'], bytes: 512_000 },
} as const
export type MediaKind = keyof typeof MEDIA
export const MEDIA_KINDS = ['image', 'video', 'audio', 'document', 'sticker'] as const satisfies readonly MediaKind[]

export const isMediaKind = (word: string): word is MediaKind => MEDIA_KINDS.some((kind) => kind === word)
