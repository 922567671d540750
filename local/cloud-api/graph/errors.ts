/** Graph and webhook errors by number: HTTP status, title and usual details as data. */

export interface ErrorEntry {
  /** As documented in November 2025; real answers differ, so clients must not rely on it. */
  readonly http: number
  readonly title: string
  readonly details?: string
  readonly type?: string
  readonly transient?: true
}

/** M:support/error-codes (November 2025, September 2026); texts as seen in public issue threads. */
export const ERRORS: Readonly<Record<number, ErrorEntry>> = {
  0: { http: 401, title: 'AuthException', details: 'We were unable to authenticate the app user.' },
  1: { http: 400, title: 'API Unknown', details: 'Invalid request or possible server error.' },
  2: { http: 503, title: 'API Service', details: 'Temporary due to downtime or due to being overloaded.', transient: true },
  3: { http: 500, title: 'API Method', details: 'Capability or permissions issue.' },
  4: { http: 400, title: 'Application request limit reached', details: 'The app has reached its API call rate limit.', transient: true },
  10: { http: 403, title: 'Application does not have permission for this action' },
  33: { http: 400, title: 'Parameter value is not valid', details: 'The business phone number has been deleted.' },
  100: { http: 400, title: 'Invalid parameter' },
  104: { http: 400, title: 'An access token is required to request this resource.' },
  190: { http: 401, title: 'Invalid OAuth access token - Cannot parse access token' },
  200: { http: 403, title: 'Permissions error' },
  368: { http: 403, title: 'Temporarily blocked for policies violations' },
  2200: { http: 400, title: 'Callback verification failed' },
  2500: { http: 400, title: 'Unknown path components' },
  80007: {
    http: 400,
    title:
      'There have been too many calls to this WhatsApp Business account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.',
  },
  130403: { http: 400, title: 'The recipient is blocked by the business' },
  130429: {
    http: 400,
    title: 'Rate limit hit',
    details: 'Message failed to send because there were too many messages sent from this phone number in a short period of time.',
  },
  130472: {
    http: 400,
    title: "User's number is part of an experiment",
    details: "Failed to send message because this user's phone number is part of an experiment",
  },
  130497: { http: 403, title: 'Business account is restricted from messaging users in this country' },
  131000: { http: 500, title: 'Something went wrong', details: 'Message failed to send due to an unknown error.' },
  131005: { http: 403, title: 'Access denied' },
  131008: { http: 400, title: 'Required parameter is missing' },
  131009: { http: 400, title: 'Parameter value is not valid' },
  131016: { http: 500, title: 'Service unavailable', details: 'A service is temporarily unavailable.' },
  131021: { http: 400, title: 'Recipient cannot be sender', details: 'Sender and recipient phone number is the same.' },
  131026: { http: 400, title: 'Message undeliverable', details: 'Message Undeliverable.' },
  131030: {
    http: 400,
    title: 'Recipient phone number not in allowed list',
    details: 'Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.',
  },
  131031: { http: 403, title: 'Business Account locked', details: 'Business account has been locked' },
  131037: { http: 400, title: 'WhatsApp provided number needs display name approval before message can be sent' },
  131042: {
    http: 400,
    title: 'Business eligibility payment issue',
    details: 'Message failed to send because there were one or more errors related to your payment method.',
  },
  131045: { http: 500, title: 'Incorrect certificate', details: 'Message failed to send due to a phone number registration error.' },
  131047: {
    http: 400,
    title: 'Re-engagement message',
    details: 'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  },
  131048: {
    http: 400,
    title: 'Spam rate limit hit',
    details:
      'Message failed to send because there are restrictions on how many messages can be sent from this phone number. This may be because too many previous messages were blocked or flagged as spam.',
  },
  131049: {
    http: 400,
    title: 'This message was not delivered to maintain healthy ecosystem engagement.',
    details: 'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
  },
  131050: {
    http: 400,
    title: 'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business',
    details: 'Do not retry: the recipient stopped marketing messages from this business.',
  },
  131051: { http: 400, title: 'Message type unknown', details: 'Message type is currently not supported.' },
  131052: { http: 400, title: 'Media download error', details: 'Unable to download the media sent by the user.' },
  131053: { http: 400, title: 'Media upload error', details: 'Unable to upload the media used in the message.' },
  131055: { http: 400, title: 'Method not allowed' },
  131056: {
    http: 400,
    title: '(Business Account, Consumer Account) pair rate limit hit',
    details:
      'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.',
  },
  131057: { http: 500, title: 'Account in maintenance mode', details: 'Business Account is in maintenance mode' },
  131059: { http: 400, title: 'Invalid cursor', details: 'The paging cursor is not valid: start again without it.' },
  131062: { http: 400, title: 'Business-scoped user id not supported', details: 'This message can only be sent to a phone number.' },
  131063: { http: 400, title: 'Marketing templates are switched off for this WhatsApp Business Account' },
  131064: { http: 400, title: 'Sending limited because of template category violations' },
  132000: { http: 400, title: 'Number of parameters does not match the expected number of params' },
  132001: { http: 404, title: 'Template name does not exist in the translation' },
  132005: { http: 400, title: 'Translated text too long' },
  132007: { http: 400, title: 'Template format character policy violated' },
  132012: { http: 400, title: 'Parameter format does not match format in the created template' },
  132015: {
    http: 400,
    title: 'Template is paused',
    details: 'Template is paused due to low quality so it cannot be sent in a template message.',
  },
  132016: {
    http: 400,
    title: 'Template is disabled',
    details: 'Template has been paused too many times due to low quality and is now permanently disabled.',
  },
  132018: { http: 400, title: "There's an issue with the parameters in your template" },
  132068: { http: 400, title: 'Flow is blocked' },
  132069: { http: 400, title: 'Flow is throttled' },
  133005: { http: 400, title: 'Two step verification PIN mismatch' },
  133010: { http: 400, title: 'Account not registered', details: 'The phone number is not registered on the WhatsApp Business Platform.' },
  133016: { http: 400, title: 'Account register deregister rate limit exceeded' },
  135000: {
    http: 400,
    title: 'Generic user error',
    details: 'Message failed to send because of an unknown error with your request parameters.',
  },
}

export const errorEntry = (code: number): ErrorEntry => ERRORS[code] ?? { http: 400, title: 'Unknown error' }

/** Template creation: error 100 with a subcode and texts meant for people (M:support/error-codes, public issue threads). */
export const TEMPLATE_ERRORS = {
  nameExists: [
    2388023,
    'Template name is being deleted',
    'New content cannot be added while the existing content is being deleted. Try again in about 4 weeks or choose another name.',
  ],
  languageExists: [
    2388024,
    'Content in This Language Already Exists',
    'There is already content in this language for this template. You can create a new template and try again.',
  ],
  limit: [2388019, 'Message Template Limit Exceeded', 'This account has reached its limit of message templates.'],
  statusFixed: [2388039, 'Status cannot be changed', 'The status of this message template does not allow this change.'],
  tooLong: [2388040, 'Character Limit Exceeded', 'A field of this template is longer than allowed.'],
  exampleMissing: [
    2388043,
    'Message template is missing expected field(s)',
    'A component does not contain the expected field(s) (example).',
  ],
  nameFormat: [2388046, 'Name Format is Incorrect', 'The message template name can only have lowercase letters and underscores.'],
  headerFormat: [2388047, 'Header Format is Incorrect', 'Message template header format is incorrect.'],
  bodyFormat: [2388072, 'Body Format is Incorrect', 'Message template body format is incorrect.'],
  footerFormat: [2388073, 'Footer Format is Incorrect', 'Message template footer format is incorrect.'],
  buttonFormat: [2388053, 'Button Format is Incorrect', 'The buttons of this template are not valid.'],
  ratio: [
    2388293,
    'Parameters words ratio exceeds limit',
    'This template has too many variables for its length. Reduce the number of variables or increase the message length.',
  ],
  edges: [2388299, 'Leading or trailing params not allowed', "Variables can't be at the start or end of the template."],
  editLimit: [2388025, 'Edit limit reached', 'An approved template can be edited once in 24 hours and 10 times in 30 days.'],
  duplicate: [2388085, 'Duplicate content', 'A template with the same body and footer exists already.'],
} as const satisfies Readonly<Record<string, readonly [subcode: number, title: string, message: string]>>
export type TemplateErrorName = keyof typeof TEMPLATE_ERRORS
