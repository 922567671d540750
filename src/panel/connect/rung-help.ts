/** What each rung asks for, said before anybody starts, and where at Meta it is made; labels as Meta's Spanish pages have them. */
import { type Text, t } from '../../kernel/text'

export type Rung = 'test' | 'own'

export interface RungHelp {
  readonly name: Text
  readonly what: Text
  readonly needs: readonly Text[]
  /** In order, at Meta. */
  readonly how: readonly Text[]
}

const ACCOUNT = t(
  'Una cuenta de Facebook de alguien del equipo, con la verificación en dos pasos activada.',
  'Uma conta do Facebook de alguém da equipe, com a verificação em duas etapas ativada.',
  'A Facebook account of somebody in the team, with two-step verification on.',
)
const APP = t(
  'Entrá a developers.facebook.com → «Mis apps» → «Crear app». En casos de uso elegí «Conectarte con los clientes a través de WhatsApp».',
  'Entre em developers.facebook.com → «Meus apps» → «Criar app». Em casos de uso escolha «Conectar-se com clientes pelo WhatsApp».',
  'Go to developers.facebook.com → “My Apps” → “Create App”. Among the use cases choose “Connect with customers through WhatsApp”.',
)

/** Meta, "Get started with Cloud API" and "Business phone numbers": test numbers reach five phones; an own number may not be in use by the apps. */
export const RUNGS: Readonly<Record<Rung, RungHelp>> = {
  test: {
    name: t('Número de prueba de Meta', 'Número de teste da Meta', 'Meta’s test number'),
    what: t(
      'Mensajes de verdad a cinco teléfonos que vos elijas. Sin chip, sin tarjeta y sin papeles: unos 15 minutos.',
      'Mensagens de verdade para cinco telefones que você escolher. Sem chip, sem cartão e sem papelada: uns 15 minutos.',
      'Real messages to five phones of your choice. No chip, no card, no papers: some 15 minutes.',
    ),
    needs: [
      ACCOUNT,
      t(
        'Tu teléfono a mano: Meta le manda un código.',
        'Seu telefone à mão: a Meta manda um código.',
        'Your phone at hand: Meta sends it a code.',
      ),
    ],
    how: [
      APP,
      t(
        'En el menú «WhatsApp» → «Configuración de la API» vas a ver un «Número de prueba» en «De».',
        'No menu «WhatsApp» → «Configuração da API» você verá um «Número de teste» em «De».',
        'In the menu “WhatsApp” → “API Setup” there is a “Test number” under “From”.',
      ),
      t(
        'En «Para» elegí «Administrar lista de números de teléfono» y agregá el tuyo (y hasta cuatro más).',
        'Em «Para» escolha «Gerenciar lista de números de telefone» e inclua o seu (e até mais quatro).',
        'Under “To” choose “Manage phone number list” and add yours (and up to four more).',
      ),
      t(
        'Tocá «Generar token de acceso»: dura un día, alcanza para probar.',
        'Toque em «Gerar token de acesso»: dura um dia, basta para testar.',
        'Choose “Generate access token”: it lasts a day, enough to try.',
      ),
    ],
  },
  own: {
    name: t('El número de tu organización', 'O número da sua organização', 'Your organisation’s number'),
    what: t(
      'Para escribirle a todas las personas. Empieza con 250 personas nuevas por día y crece si les sirve.',
      'Para escrever a todas as pessoas. Começa com 250 pessoas novas por dia e cresce se for útil a elas.',
      'To write to everybody. It begins with 250 new people a day and grows if they find it useful.',
    ),
    needs: [
      ACCOUNT,
      t(
        'Un chip que nunca tuvo WhatsApp, o del que borraste la cuenta (WhatsApp → Ajustes → Cuenta → Eliminar cuenta). Tiene que recibir un SMS o una llamada.',
        'Um chip que nunca teve WhatsApp, ou do qual você apagou a conta (WhatsApp → Configurações → Conta → Apagar conta). Precisa receber um SMS ou uma ligação.',
        'A chip that never had WhatsApp, or whose account you deleted (WhatsApp → Settings → Account → Delete account). It must receive an SMS or a call.',
      ),
      t(
        'Una tarjeta de la organización: Meta cobra los mensajes ahí.',
        'Um cartão da organização: a Meta cobra as mensagens nele.',
        'A card of the organisation: Meta charges the messages to it.',
      ),
      t(
        'Un documento de la organización (estatuto, CUIT, RUT, RFC…), si Meta pide verificarla.',
        'Um documento da organização (estatuto, CNPJ…), se a Meta pedir para verificá-la.',
        'A document of the organisation, should Meta ask to verify it.',
      ),
      t(
        'Una página web con tu política de privacidad: abajo hay un texto para usar.',
        'Uma página web com sua política de privacidade: abaixo há um texto para usar.',
        'A web page with your privacy policy: below is a text to use.',
      ),
    ],
    how: [
      APP,
      t(
        'En «WhatsApp» → «Configuración de la API» tocá «Agregar número de teléfono» y seguí los pasos con el chip.',
        'Em «WhatsApp» → «Configuração da API» toque em «Adicionar número de telefone» e siga os passos com o chip.',
        'In “WhatsApp” → “API Setup” choose “Add phone number” and follow the steps with the chip.',
      ),
      t(
        'En «Configuración de la app» → «Básica» pegá la dirección de tu política de privacidad, guardá, y arriba pasá «Modo de la app» a «Activo».',
        'Em «Configurações do app» → «Básico» cole o endereço da sua política de privacidade, salve, e em cima passe «Modo do app» para «Ao vivo».',
        'In “App settings” → “Basic” paste the address of your privacy policy, save, and above switch “App mode” to “Live”.',
      ),
      t(
        'En business.facebook.com → «Configuración» → «Usuarios del sistema» creá uno, «Asignar activos»: tu app y tu cuenta de WhatsApp con control total, y «Generar identificador» con caducidad «Nunca».',
        'Em business.facebook.com → «Configurações» → «Usuários do sistema» crie um, «Atribuir ativos»: seu app e sua conta do WhatsApp com controle total, e «Gerar token» com validade «Nunca».',
        'At business.facebook.com → “Settings” → “System users” make one, “Assign assets”: your app and your WhatsApp account with full control, and “Generate token” with expiration “Never”.',
      ),
      t(
        'En el Administrador de WhatsApp → «Configuración de pagos» agregá la tarjeta.',
        'No Gerenciador do WhatsApp → «Configurações de pagamento» inclua o cartão.',
        'In WhatsApp Manager → “Payment settings” add the card.',
      ),
    ],
  },
}

/** For whoever has no privacy page: plain, true of what Hilo does, to be read by the organisation before it is published. */
export const privacyText = (organisation: string): Text => {
  const us = organisation || '…'
  return t(
    `Política de privacidad de ${us}. Usamos WhatsApp para hablar con las personas de nuestros programas. Guardamos tu nombre, tu número y los mensajes que intercambiamos, en una planilla de Google de la organización a la que solo entra nuestro equipo. Los usamos únicamente para el programa en el que participás; no los vendemos ni los damos a nadie más. Los mensajes pasan por WhatsApp (Meta), con sus propias condiciones. Podés pedir ver, corregir o borrar tus datos, o dejar de recibir mensajes escribiendo BAJA. Para consultas: [correo de contacto].`,
    `Política de privacidade de ${us}. Usamos o WhatsApp para falar com as pessoas dos nossos programas. Guardamos seu nome, seu número e as mensagens que trocamos, em uma planilha do Google da organização à qual só nossa equipe tem acesso. Usamos apenas para o programa de que você participa; não vendemos nem repassamos a ninguém. As mensagens passam pelo WhatsApp (Meta), com suas próprias condições. Você pode pedir para ver, corrigir ou apagar seus dados, ou deixar de receber mensagens escrevendo SAIR. Contato: [e-mail de contato].`,
    `Privacy policy of ${us}. We use WhatsApp to talk with the people of our programmes. We keep your name, your number and the messages we exchange, in a Google spreadsheet of the organisation that only our team can open. We use them only for the programme you take part in; we sell them to nobody and share them with nobody. Messages pass through WhatsApp (Meta) under its own terms. You can ask to see, correct or erase your data, or stop messages by writing STOP. Contact: [contact e-mail].`,
  )
}
