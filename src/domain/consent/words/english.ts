/** How people say it in English; the single words are those that telephone companies prescribe (CTIA, Messaging Principles). */
import { type OtherMeaning, type Phrase, phrases } from './phrase'

const WANT = '(?:i )?(?:want|would like|d like|wish|need)(?: to)?'
const NO_MORE = '(?: (?:anymore|any more|again))?'

export const ENGLISH: readonly Phrase[] = [
  ...phrases('stop', 'sure', 'whole', [
    'stop(?: all| now| it| messages| promotions)?|stopall|unsubscribe(?: me)?|unsuscribe|cancel|end|quit|opt ?out',
    `${WANT} (?:stop|unsubscribe|opt out|be removed)`,
    'remove me(?: from (?:the|this|your) list)?|take me off(?: (?:the|this|your) list)?',
    `(?:do not|don ?t|stop) (?:text|texting|message|messaging|write|writing|contact|contacting|send|sending)(?: to)?(?: me)?(?: any)?(?: messages)?${NO_MORE}`,
    `(?:i )?(?:do not|don ?t) want (?:to (?:receive|get) )?(?:any more|more|any|these|your) messages${NO_MORE}`,
    'no more messages',
  ]),
  ...phrases('stop', 'maybe', 'whole', ['enough|not interested|i am not interested|i m not interested|leave me alone']),
  ...phrases('stop', 'maybe', 'inside', [
    'unsubscribe',
    '(?:stop|don ?t|do not) (?:text|messag|contact|send|writ)\\w*',
    '(?:remove|delete) my (?:number|data|contact)',
  ]),
  ...phrases('start', 'sure', 'whole', ['start|unstop|resume|(?:re ?)?subscribe(?: me)?|opt ?in']),
  ...phrases('menu', 'sure', 'whole', ['(?:main |the )?menu|options|start over|restart']),
  ...phrases('person', 'sure', 'whole', [
    '(?:a )?(?:real )?person|human|(?:an )?agent',
    `(?:${WANT} |can i |may i |could i )?(?:talk|speak|chat) (?:to|with) (?:a |an |the )?(?:real )?(?:person|human|agent|someone|somebody|team)`,
    `(?:${WANT} |i need )?help(?: me)?`,
  ]),
  ...phrases('person', 'maybe', 'inside', [
    '(?:talk|speak) (?:to|with) (?:a person|a human|an agent|someone|somebody)',
    'are you (?:a )?(?:robot|bot)',
  ]),
]

export const ENGLISH_OTHER: readonly OtherMeaning[] = [
  { words: 'cancel (?:the |my |an |a )?(?:appointment|class|visit|meeting)' },
  { words: '(?:bus|next|last) stop' },
]
