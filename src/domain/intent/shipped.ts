/** The themes a programme begins with: words people use, who attends, how soon; every one of them can be changed or deleted. */
import { type Lang, type Text, t } from '../../kernel/text'
import type { Priority } from '../tasks/tables'

export interface ShippedTheme {
  readonly id: string
  readonly name: Text
  readonly keywords: Text
  readonly priority: Priority
  readonly first: Text
  readonly resolution: Text
  readonly breach: Text
  readonly sensitive: boolean
}

/** Found before the bot and any other topic but protection, wherever its row stands; its day is the law's. */
export const DATA_THEME = 'th_data'

const NOTHING = t('', '', '')

/** Protection first: nothing may stand before it. */
export const SHIPPED: readonly ShippedTheme[] = [
  {
    id: 'th_protection',
    name: t('Protección', 'Proteção', 'Protection'),
    keywords: t(
      'violencia, abuso, abusó de mí, abusaron de mí, me pega, me pegó, me golpea, me golpeó, me amenaza, me amenazó, amenaza de muerte, me quiere matar, me encerró, tengo miedo de él, tengo miedo de volver, me obliga/obligan, me maltrata, maltrato, emergencia, riesgo, quiero morir, me quiero morir, no quiero vivir, suicid*, me quiero matar, hacerme daño, lastimarme, me toca, me tocó, acoso, me acosa, desaparecida, desaparecido',
      'violência, abuso, abusaram de mim, me bate, me bateu, me ameaça, me ameaçou, quer me matar, tenho medo dele, tenho medo de voltar, me obriga, maus tratos, emergência, risco, quero morrer, não quero viver, suicíd*, me matar, me machucar, me toca, me tocou, assédio, desaparecida, desaparecido',
      'violence, abuse, abused me, hits me, hit me, beats me, threatens me, threatened me, wants to kill me, afraid of him, afraid to go home, forces me, emergency, danger, want to die, suicid*, kill myself, hurt myself, touched me, harass*, missing',
    ),
    priority: 'urgent',
    first: t('15 min 24/7', '15 min 24/7', '15 min 24/7'),
    resolution: t('24 h corridas', '24 h corridas', '24 h straight'),
    breach: t('avisar a quien coordina', 'avisar a coordenação', 'tell who leads'),
    sensitive: true,
  },
  {
    id: 'th_health',
    name: t('Salud', 'Saúde', 'Health'),
    keywords: t(
      'turno, médico/médica, hospital, salita, vacuna, control, fiebre, dolor, remedio, medicación, receta, embarazada, estudio médico, resultado',
      'consulta, médico/médica, hospital, posto, vacina, febre, dor, remédio, receita, grávida, exame, resultado',
      'appointment, doctor, hospital, clinic, vaccine, fever, pain, medicine, prescription, pregnant, test result',
    ),
    priority: 'high',
    first: t('2 h', '2 h', '2 h'),
    resolution: NOTHING,
    breach: NOTHING,
    sensitive: true,
  },
  {
    id: 'th_support',
    name: t('Soporte', 'Suporte', 'Support'),
    keywords: t(
      'error, no abre, falla, fallo, no funciona, no anda, no carga, no me deja, no puedo entrar, se traba, contraseña, clave, no me llega el código',
      'erro, não abre, falha, não funciona, não carrega, não consigo entrar, trava, senha, não recebo o código',
      'error, does not open, fails, not working, does not work, does not load, cannot log in, stuck, password',
    ),
    priority: 'high',
    first: t('2 h', '2 h', '2 h'),
    resolution: t('8 h', '8 h', '8 h'),
    breach: t('avisar a quien coordina', 'avisar a coordenação', 'tell who leads'),
    sensitive: false,
  },
  {
    id: 'th_operations',
    name: t('Operaciones', 'Operações', 'Operations'),
    keywords: t(
      'cambiar/modificar la dirección/domicilio, envío, entrega, pedido, retirar, paquete, no llegó, dónde está, seguimiento, horario de entrega',
      'mudar/alterar o endereço, envio, entrega, encomenda, pedido, retirar, pacote, não chegou, rastreio',
      'change the/my address, shipping, delivery, order, pick up, parcel, did not arrive, tracking',
    ),
    priority: 'normal',
    first: t('2 h', '2 h', '2 h'),
    resolution: t('18 h', '18 h', '18 h'),
    breach: NOTHING,
    sensitive: false,
  },
  {
    id: 'th_sales',
    name: t('Ventas', 'Vendas', 'Sales'),
    keywords: t(
      'disponible, precio, cuánto sale, cuánto cuesta, cuánto vale, stock, talle, comprar, quiero encargar, catálogo, descuento, promo*, medios de pago, transferencia',
      'disponível, preço, quanto custa, estoque, tamanho, comprar, encomendar, catálogo, desconto, promo*, formas de pagamento, pix',
      'available, price, how much, stock, size, buy, catalogue, discount, promo*, payment',
    ),
    priority: 'normal',
    first: t('60 min', '60 min', '60 min'),
    resolution: t('24 h corridas', '24 h corridas', '24 h straight'),
    breach: NOTHING,
    sensitive: false,
  },
  {
    id: 'th_programme',
    name: t('Programa', 'Programa', 'Programme'),
    keywords: t(
      'inscripción, inscribir*, inscripto/inscripta, anotar*, curso, taller, clase, cupo, vacante, horario, requisito, certificado, constancia, beca, mentor/mentora, asistencia, faltar',
      'inscrição, inscrever*, matrícula, curso, oficina, aula, vaga, horário, requisito, certificado, bolsa, mentor/mentora, presença, faltar',
      'enrol*, sign up, course, workshop, class, place, schedule, requirement, certificate, scholarship, mentor, attendance',
    ),
    priority: 'normal',
    first: t('4 h', '4 h', '4 h'),
    resolution: NOTHING,
    breach: NOTHING,
    sensitive: false,
  },
  {
    id: 'th_marketing',
    name: t('Marketing', 'Marketing', 'Marketing'),
    keywords: t(
      '[respuesta a un envío], me interesa, quiero saber más, contame más, más información, -no me interesa, -no quiero',
      '[resposta a um envio], tenho interesse, quero saber mais, mais informações, -não tenho interesse, -não quero',
      '[reply to a send], interested, tell me more, more information, -not interested, -do not want',
    ),
    priority: 'normal',
    first: t('4 h', '4 h', '4 h'),
    resolution: t('16 h', '16 h', '16 h'),
    breach: NOTHING,
    sensitive: false,
  },
  {
    id: 'th_general',
    name: t('General', 'Geral', 'General'),
    keywords: t('[todo lo demás]', '[todo o resto]', '[everything else]'),
    priority: 'low',
    first: t('4 h', '4 h', '4 h'),
    resolution: NOTHING,
    breach: NOTHING,
    sensitive: false,
  },
  {
    id: DATA_THEME,
    name: t('Datos personales', 'Dados pessoais', 'Personal data'),
    keywords: t(
      'borr*/elimin* mi/mis datos/información, borr*/elimin* todos/toda/los mi/mis/datos, -se borr*, -se me borr*, qué datos tienen/tenés/guardan, qué información tienen/guardan de/sobre mí, ver mis datos, acceder/acceso/copia a/de mis datos, correg*/corrij*/rectific*/actualiz* mis datos, no quiero que usen/tengan/compartan mis datos, no usen/compartan mis datos, llevarme mis datos',
      'apag*/exclu* meus/os dados/meus, quais/que dados vocês têm/guardam, ver/acessar meus dados, acesso/cópia aos/dos meus dados, corri*/retific*/atualiz* meus dados, não quero que usem/compartilhem meus dados, levar meus dados, lgpd',
      'delete/erase/remove my data/information, delete all my, what data do you have/keep, see/access my data, copy of my data, correct/update my data, not use/share my data, don t use/share my data, stop using my data, gdpr',
    ),
    priority: 'high',
    first: NOTHING,
    resolution: NOTHING,
    breach: NOTHING,
    sensitive: false,
  },
]

/** As rows of Temas. */
export const shippedRows = (lang: Lang) =>
  SHIPPED.map((one) => ({
    id: one.id,
    type_key: one.name[lang],
    keywords: one.keywords[lang],
    team: null,
    required_skills: null,
    default_priority: one.priority,
    first_response: one.first[lang] || null,
    resolution: one.resolution[lang] || null,
    on_breach: one.breach[lang] || null,
    sensitive: one.sensitive,
    hits: 0,
    problem: null,
    week: null,
  }))
