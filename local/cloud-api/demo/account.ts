/** The demo's accounts: app, business, WhatsApp account, number and token. */
import { defaultSettings } from '../settings'
import type { World } from '../world'
import { demoTemplates } from './templates'

export const DEMO_IDS = {
  app: '730198524417306',
  appSecret: '5f0a9c7e41d2b86388e1c0d94b7a2f16',
  business: '604417293880155',
  waba: '215589314877209',
  number: '106540352242922',
  token: 'EAAHiloDemoTokenNotARealOne0123456789abcdefghijklmnopqrstuv',
  pin: '246810',
} as const

/** The business's number, in a range that belongs to nobody's mobile. */
const DIGITS = '541150263000'

export const SCOPES = ['whatsapp_business_messaging', 'whatsapp_business_management', 'public_profile']

/** Fields of section «Suggested subscription» plus what changes templates. */
export const USUAL_FIELDS = [
  'messages',
  'message_template_status_update',
  'message_template_quality_update',
  'message_template_components_update',
  'template_category_update',
  'phone_number_quality_update',
  'account_update',
  'account_alerts',
  'business_capability_update',
  'user_preferences',
]

/** A fresh world; `demo` fills it with templates, otherwise the account is bare. */
export const newWorld = (seed: number, now: number, demo: boolean): World => ({
  version: 1,
  random: seed | 0,
  seq: 0,
  settings: defaultSettings(),
  app: { id: DEMO_IDS.app, name: 'Jóvenes en Oficio – mensajes', secret: DEMO_IDS.appSecret, fields: [...USUAL_FIELDS] },
  business: { id: DEMO_IDS.business, name: 'Fundación Jóvenes en Oficio', verified: false, tier: 'TIER_250' },
  waba: { id: DEMO_IDS.waba, name: 'Jóvenes en Oficio', currency: 'USD', timezoneId: '5', subscribed: true },
  numbers: {
    [DEMO_IDS.number]: {
      id: DEMO_IDS.number,
      digits: DIGITS,
      displayNumber: '+54 11 5026-3000',
      countryCode: '54',
      verifiedName: 'Jóvenes en Oficio',
      quality: 'GREEN',
      status: 'CONNECTED',
      registered: true,
      pin: DEMO_IDS.pin,
      onboardedAt: now,
    },
  },
  tokens: [
    {
      value: DEMO_IDS.token,
      type: 'SYSTEM_USER',
      userId: '122103947265380112',
      scopes: [...SCOPES],
      issuedAt: now,
      expiresAt: 0,
      seesAccount: true,
    },
  ],
  people: {},
  messages: {},
  media: {},
  uploads: {},
  templates: demo ? demoTemplates(now) : [],
  blockedNames: {},
  pairs: {},
  recent: {},
  reach: {},
  service: {},
  marketing: {},
  calls: { hour: 0, count: 0 },
  registrations: [],
  agenda: [],
  updates: [],
  deliveries: {},
})
