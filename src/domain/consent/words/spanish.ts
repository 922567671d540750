/** How people say it in Spanish. */
import { type OtherMeaning, type Phrase, phrases } from './phrase'

const WANT = '(?:yo )?(?:ya )?(?:quiero|quisiera|queria|necesito|deseo|solicito|pido|prefiero)'
const MESSAGES = '(?:mensajes?|msjs?|whatsapps?|notificaciones|avisos|publicidad|propaganda|promociones|informacion|cosas|nada)'
const WRITE =
  '(?:escrib(?:an|as|a|ir|irme)|mand(?:en|es|e)|envi(?:en|es|e)|molest(?:en|es|e)|contact(?:en|es|e)|hinch(?:en|es|e)|jod(?:an|as))'
const FROM_LIST = '(?: de)?(?: (?:la|esta|su|tu|las|sus) (?:lista|base|base de datos|listas)| del grupo| de (?:aca|aqui|esto|ahi))?'
const TAKE_ME = '(?:saqu(?:en|e)me|sacame|saquenme|quit(?:en|e)me|quitame|borr(?:en|e)me|borrame|elimin(?:en|e)me|eliminame|remuevanme)'
const NO_MORE = '(?: (?:mas|nunca mas|nunca|jamas))?'

export const SPANISH: readonly Phrase[] = [
  ...phrases('stop', 'sure', 'whole', [
    '(?:la |mi |una )?(?:baja|vaja|bja|baha|vaha)(?: total| definitiva)?',
    `${WANT} (?:la |mi |una )?baja${FROM_LIST}`,
    `(?:${WANT} )?(?:dar|darme|darse|que me den|que me des|me den|me des|denme|dame|deme|me doy) (?:de )?(?:la )?baja${FROM_LIST}`,
    '(?:como|donde|puedo|como puedo|como hago para) (?:me doy|darme|pido|hago para darme|me puedo dar) (?:de )?(?:la )?baja',
    `(?:${WANT} )?(?:salir|salirme|salgo)${FROM_LIST}`,
    'e?stop|stap|parar|paren|pare|parenla|detener|detengan|detener (?:promociones|mensajes|los mensajes)',
    'cancelar|cancela|cancele|cancelen',
    `(?:${WANT} )?(?:cancelar|anular|terminar) (?:la |mi )?(?:suscripcion|subscripcion)`,
    `(?:${WANT} )?(?:cancelar|parar|detener) (?:los |estos |todos los )?(?:mensajes|avisos|envios)`,
    `(?:${WANT} )?(?:desuscribir|desuscribirme|desuscribanme|desuscribime)${FROM_LIST}`,
    `(?:ya )?no (?:me|nos) ${WRITE}${NO_MORE}(?: ${MESSAGES})?${NO_MORE}`,
    `(?:ya )?no ${WRITE} mas(?: ${MESSAGES})?`,
    `(?:ya )?no (?:quiero|deseo|quisiera|quiero seguir|deseo seguir) (?:recibir|recibiendo|que me (?:${WRITE}))(?: mas)?(?: (?:estos|sus|los|tus|sus))?(?: ${MESSAGES})?(?: de ustedes| suyos)?${NO_MORE}`,
    `(?:ya )?no (?:quiero|deseo) (?:mas|estos|sus|tantos) (?:mensajes|avisos|notificaciones|whatsapps?)${NO_MORE}`,
    'no mas mensajes|basta de mensajes|no (?:molesten|molestes|moleste|jodan)',
    '(?:por favor )?dej(?:en|a|e|ate) de (?:escribir|escribirme|mandarme|enviarme|mandar|enviar|molestar|molestarme|hinchar)(?: (?:mensajes|whatsapps?|cosas))?',
    `${TAKE_ME}${FROM_LIST}`,
    `(?:${WANT} )?(?:que me )?(?:saquen|borren|eliminen|quiten) de (?:la|esta|su) (?:lista|base|base de datos)`,
    '(?:borren|eliminen|saquen|borra|elimina|saca) (?:mi|este) (?:numero|contacto|telefono)(?: de (?:la|su) (?:lista|base|base de datos))?',
  ]),
  ...phrases('stop', 'maybe', 'whole', [
    'para|parala|fin|basta|bajar|bajo|bajame|baja o alta|me bajo|no mas|nunca mas|desinscribir|desinscribirme',
    'me quiero bajar|quiero bajarme|me bajo del curso|(?:ya )?no quiero (?:mas|nada|seguir|saber nada)|ya no quiero|ya no me interesa|no me interesa(?: mas)?|no estoy interesad[oa]',
  ]),
  ...phrases('stop', 'maybe', 'inside', [
    'baja',
    '(?:desuscribir|desuscribirme|unsubscribe)',
    'cancelar (?:la |mi )?(?:inscripcion|suscripcion)',
    `no (?:me|nos) ${WRITE}`,
    'dej(?:en|a|e) de (?:escribir|mandar|enviar|molestar)(?:me|nos)?',
    'no (?:quiero|deseo)(?: \\w+){0,3} (?:recibir|mensajes)',
    `${TAKE_ME}`,
    '(?:borren|eliminen|saquen) (?:mi numero|mis datos|mi contacto|todo lo mio)',
  ]),
  ...phrases('start', 'sure', 'whole', [
    '(?:el |la )?alta',
    `(?:${WANT} )?(?:dar|darme|que me den|que me des|denme|dame) (?:de )?(?:el )?alta(?: de nuevo| otra vez)?`,
    `${WANT} (?:el )?alta`,
    `(?:${WANT} )?volver(?: a recibir(?: (?:los |sus )?mensajes)?)?`,
    'reanudar|reactivar|suscribir|suscribirme|quiero suscribirme',
  ]),
  ...phrases('start', 'maybe', 'inside', [
    'no (?:era|fue|quise|queria|quiero|pedi|puse|me den|me des|me saquen)(?: \\w+){0,3} baja',
    '(?:me equivoque|sin querer|por error)(?: \\w+){0,4} baja|baja (?:sin querer|por error)',
    'volver a recibir|quiero volver a (?:estar|anotarme en la lista)',
  ]),
  ...phrases('menu', 'sure', 'whole', [
    '(?:el )?menu(?: principal| inicial)?|inicio|opciones|(?:ver|ir al|volver al|quiero el|mostrame el) (?:el )?menu|volver al (?:inicio|principio)|empezar de (?:nuevo|cero)|reiniciar',
  ]),
  ...phrases('person', 'sure', 'whole', [
    '(?:una )?persona(?: real| de verdad)?|humano|(?:un |una )?(?:asesor|asesora|agente|operador|operadora|representante)|atencion humana',
    `(?:${WANT} |puedo |podria |me gustaria |se puede )?(?:hablar|comunicarme|chatear) con (?:una |un |el |la |los |alguna |alguien )?(?:persona|alguien|humano|asesor|asesora|agente|operador|operadora|equipo|representante|del equipo|coordinador|coordinadora)(?: real| de verdad| por favor| del equipo)?`,
    `(?:${WANT} )?ayuda|me (?:ayudas|ayudan|pueden ayudar|podes ayudar|puede ayudar)`,
  ]),
  ...phrases('person', 'maybe', 'inside', [
    '(?:hablar|comunicarme|chatear) con (?:una persona|alguien|un humano|un asesor|una asesora|alguien del equipo)',
    '(?:sos|eres|es) (?:un )?(?:robot|bot|maquina)',
    '(?:me pueden|pueden|podrian|me podrian) (?:llamar|llamarme)',
  ]),
]

export const SPANISH_OTHER: readonly OtherMeaning[] = [
  // Health, school and work.
  {
    words:
      '(?:presion|tension|nota|notas|temperatura|fiebre|azucar|glucosa|glucemia|voz|planta|clase|parte|autoestima|senal|bateria|prioridad|marea|linea|hemoglobina)(?: \\w+){0,2} baja',
  },
  { words: 'baja (?:medica|laboral|de peso|presion|tension|temperatura|autoestima|vision|calidad|senal|maternal|tension)' },
  { words: '(?:la )?baja (?:por|de) (?:enfermedad|maternidad|paternidad|embarazo|accidente)' },
  {
    words:
      '(?:dieron|dio|dan|estoy|estaba|sigo) de (?:la )?baja (?:en|del|de|por) (?:el |la |mi )?(?:trabajo|empleo|laburo|colegio|escuela|obra social|seguro)',
  },
  { words: '(?:mas|muy|tan|medio|poco|re|bastante) baja' },
  // The verb: to go down, to download.
  { words: '(?:se|me|le|les|nos|que) baja' },
  { words: 'baja (?:el|los|las|un|una|al|en|hasta|la (?:fiebre|temperatura|nota|presion|app|aplicacion|escalera))' },
  // Cancelling something of theirs.
  { words: 'cancelar (?:el |la |mi |un |una )?(?:turno|cita|consulta|clase|reunion|entrevista|visita|control)' },
]
