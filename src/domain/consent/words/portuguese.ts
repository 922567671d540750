/** How people say it in Portuguese. */
import { type OtherMeaning, type Phrase, phrases } from './phrase'

const WANT = '(?:eu )?(?:quero|queria|gostaria de|preciso|desejo|prefiro)'
const MESSAGES = '(?:mensagem|mensagens|msgs?|whatsapps?|notificacoes|avisos|propaganda|promocoes|nada|isso)'
const SEND = '(?:mand(?:e|em|a|ar)|envi(?:e|em|a|ar)|escrev(?:a|am|e|er)|cham(?:e|em)|incomod(?:e|em)|pertub(?:e|em)|perturb(?:e|em))'
const FROM_LIST = '(?: (?:da|dessa|desta|de sua|da sua) lista| do grupo| daqui| disso)?'

export const PORTUGUESE: readonly Phrase[] = [
  ...phrases('stop', 'sure', 'whole', [
    `(?:${WANT} )?(?:sair|saio)${FROM_LIST}`,
    'pare|parem|parar|para com isso|parar promocoes',
    `(?:${WANT} )?(?:cancelar|cancele|cancelem|cancela)(?: (?:as |essas |a )?(?:mensagens|assinatura))?`,
    `(?:${WANT} )?(?:me )?descadastr(?:ar|e|em|a)(?: me)?${FROM_LIST}`,
    `(?:${WANT} (?:que )?)?(?:me )?(?:remov(?:er|a|am)|tir(?:e|em|a)|retir(?:e|em)|exclu(?:a|am|ir)|apagu(?:e|em))(?: me)?${FROM_LIST}`,
    `(?:ja )?nao (?:me )?${SEND}(?: me)? mais(?: ${MESSAGES})?`,
    `(?:ja )?nao me ${SEND}(?: ${MESSAGES})?(?: mais)?`,
    `(?:eu )?nao (?:quero|desejo)(?: mais)? (?:receber|que me (?:mandem|enviem))(?: mais)?(?: (?:as|essas|suas))?(?: ${MESSAGES})?(?: mais)?`,
    '(?:eu )?nao quero mais (?:mensagens?|msgs?)|chega de mensagens?',
    `(?:pare|parem|para) de (?:me )?(?:mandar|enviar|escrever|incomodar|perturbar)(?: (?:mensagens?|msgs?))?`,
  ]),
  ...phrases('stop', 'maybe', 'whole', [
    'chega|para|fim|nao tenho (?:mais )?interesse|nao me interessa(?: mais)?|nao quero(?: mais| mais nada| nada)?|quero desistir|desisto',
  ]),
  ...phrases('stop', 'maybe', 'inside', [
    'descadastr(?:ar|e|em|a)',
    '(?:dar|da|dei) baixa',
    'cancelar (?:a |minha |a minha )?(?:inscricao|matricula|assinatura)',
    `nao me (?:mand|envi|escrev|incomod|perturb)\\w+`,
    'par(?:e|em) de (?:me )?(?:mandar|enviar|escrever|incomodar)',
    'nao quero(?: \\w+){0,3} (?:receber|mensagens?)',
    '(?:sair|tir\\w+|remov\\w+)(?: me)? da lista',
    '(?:apaguem|apague|excluam|exclua) (?:meu numero|meus dados|meu contato)',
  ]),
  ...phrases('start', 'sure', 'whole', [
    `(?:${WANT} )?(?:voltar|retornar|retomar)(?: a receber(?: (?:as )?mensagens)?)?|reativar|(?:${WANT} )?(?:me )?(?:cadastrar|inscrever) de novo`,
  ]),
  ...phrases('start', 'maybe', 'inside', ['voltar a receber|quero receber de novo', 'nao (?:era|foi|queria|quero) (?:pra |para )?sair']),
  ...phrases('menu', 'sure', 'whole', ['menu(?: inicial| principal)?|opcoes|(?:voltar ao|ver o|ir ao) (?:menu|inicio)|comecar de novo']),
  ...phrases('person', 'sure', 'whole', [
    '(?:uma )?pessoa(?: de verdade| real)?|(?:um |uma )?atendente|atendimento(?: humano)?',
    `(?:${WANT} |posso |poderia )?(?:falar|conversar) com (?:uma |um |o |a )?(?:pessoa|alguem|atendente|humano|equipe|voces|coordenador|coordenadora)`,
    `(?:${WANT} |preciso de )?ajuda|pode(?:m)? me ajudar`,
  ]),
  ...phrases('person', 'maybe', 'inside', [
    '(?:falar|conversar) com (?:uma pessoa|alguem|um atendente|atendente)',
    '(?:voce )?e (?:um )?(?:robo|robot|bot)',
  ]),
]

export const PORTUGUESE_OTHER: readonly OtherMeaning[] = [
  { words: 'cancelar (?:a |o |minha |meu |uma )?(?:consulta|aula|horario|reuniao|visita|entrevista|agendamento)' },
]
