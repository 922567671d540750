/** The four things that Meta gives: what each is called there, where it stands, and what it looks like. */
import { type Text, t } from '../../kernel/text'

export type KeyName = 'token' | 'wabaId' | 'phoneNumberId' | 'appSecret'
export type KeyValues = Readonly<Record<KeyName, string>>

export interface KeyHelp {
  readonly name: KeyName
  /** As Meta labels it in Spanish, Portuguese and English. */
  readonly label: Text
  readonly where: Text
  readonly shape: RegExp
  readonly wrong: Text
  readonly secret: boolean
}

const DIGITS = t('Son solo números, sin espacios.', 'São só números, sem espaços.', 'Digits only, without blanks.')

/** Labels: Meta for Developers and Meta Business Suite, app panel and business settings. */
export const KEYS: readonly KeyHelp[] = [
  {
    name: 'phoneNumberId',
    label: t('Identificador del número de teléfono', 'Identificação do número de telefone', 'Phone number ID'),
    where: t(
      'En developers.facebook.com → Mis apps → tu app → WhatsApp → Configuración de la API. No es el número: está justo debajo de él.',
      'Em developers.facebook.com → Meus apps → seu app → WhatsApp → Configuração da API. Não é o número: está logo abaixo dele.',
      'At developers.facebook.com → My Apps → your app → WhatsApp → API Setup. It is not the number: it stands just below it.',
    ),
    shape: /^\d{6,20}$/,
    wrong: DIGITS,
    secret: false,
  },
  {
    name: 'wabaId',
    label: t(
      'Identificador de la cuenta de WhatsApp Business',
      'Identificação da conta do WhatsApp Business',
      'WhatsApp Business Account ID',
    ),
    where: t(
      'En la misma página, al lado del anterior.',
      'Na mesma página, ao lado do anterior.',
      'On the same page, beside the other one.',
    ),
    shape: /^\d{6,20}$/,
    wrong: DIGITS,
    secret: false,
  },
  {
    name: 'token',
    label: t('Identificador de acceso (token)', 'Token de acesso', 'Access token'),
    where: t(
      'En business.facebook.com → Configuración → Usuarios → Usuarios del sistema → Generar identificador. Elegí tu app, caducidad «Nunca», y los permisos whatsapp_business_messaging y whatsapp_business_management. Para el número de prueba alcanza el de «Configuración de la API», que dura un día.',
      'Em business.facebook.com → Configurações → Usuários → Usuários do sistema → Gerar token. Escolha seu app, validade «Nunca», e as permissões whatsapp_business_messaging e whatsapp_business_management. Para o número de teste basta o da «Configuração da API», que dura um dia.',
      'At business.facebook.com → Settings → Users → System users → Generate token. Choose your app, expiration “Never”, and the permissions whatsapp_business_messaging and whatsapp_business_management. For the test number the one in “API Setup” will do; it lasts a day.',
    ),
    shape: /^\S{20,}$/,
    wrong: t(
      'Es un texto largo que empieza con EAA, sin espacios.',
      'É um texto longo que começa com EAA, sem espaços.',
      'It is a long text that starts with EAA, without blanks.',
    ),
    secret: true,
  },
  {
    name: 'appSecret',
    label: t('Clave secreta de la app', 'Chave secreta do app', 'App secret'),
    where: t(
      'En developers.facebook.com → Mis apps → tu app → Configuración de la app → Básica → Clave secreta de la app → Mostrar.',
      'Em developers.facebook.com → Meus apps → seu app → Configurações do app → Básico → Chave secreta do app → Mostrar.',
      'At developers.facebook.com → My Apps → your app → App settings → Basic → App secret → Show.',
    ),
    shape: /^[0-9a-f]{32}$/i,
    wrong: t('Son 32 letras y números.', 'São 32 letras e números.', 'It is 32 letters and digits.'),
    secret: true,
  },
]

export const NO_KEYS: KeyValues = { token: '', wabaId: '', phoneNumberId: '', appSecret: '' }

/** What was pasted, without the blanks that come along. */
export const tidyKeys = (values: KeyValues): KeyValues => ({
  token: values.token.trim(),
  wabaId: values.wabaId.trim(),
  phoneNumberId: values.phoneNumberId.trim(),
  appSecret: values.appSecret.trim(),
})
