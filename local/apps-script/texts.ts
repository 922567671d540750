/** Google's exceptions in the languages of the accounts here; product code must never match on them. */

export const ACCOUNT_LANGUAGES = ['es', 'pt', 'en'] as const
export type AccountLanguage = (typeof ACCOUNT_LANGUAGES)[number]

type Words = Readonly<Record<AccountLanguage, string>>

/** `{0}`, `{1}` … are filled in. Sources: Google's quota page, RomainVialard/ErrorHandler (texts and translations), public bug reports; Portuguese is our own. */
export const TEXTS = {
  serverError: {
    en: "We're sorry, a server error occurred. Please wait a bit and try again.",
    es: 'Se produjo un error en el servidor. Espera un momento y vuelve a intentarlo.',
    pt: 'Ocorreu um erro no servidor. Aguarde um pouco e tente novamente.',
  },
  timedOut: {
    en: 'Service {0} timed out.',
    es: 'Se ha agotado el tiempo de espera del servicio {0}.',
    pt: 'O serviço {0} atingiu o tempo limite.',
  },
  tooManyPerDay: {
    en: 'Service invoked too many times for one day: {0}.',
    es: 'El servicio se ha invocado demasiadas veces en un día: {0}.',
    pt: 'Serviço chamado muitas vezes em um dia: {0}.',
  },
  tooMuchTime: {
    en: 'Service using too much computer time for one day',
    es: 'El servicio utiliza demasiado tiempo de procesamiento en un día',
    pt: 'Serviço usando muito tempo de computador em um dia',
  },
  tooManyRunning: {
    en: 'There are too many scripts running simultaneously for this Google user account.',
    es: 'Hay demasiadas secuencias de comandos en ejecución simultáneamente para esta cuenta de usuario de Google.',
    pt: 'Há muitos scripts em execução simultânea para esta conta de usuário do Google.',
  },
  exceededTime: {
    en: 'Exceeded maximum execution time',
    es: 'Tiempo máximo de ejecución excedido',
    pt: 'Tempo máximo de execução excedido',
  },
  lockTimeout: {
    en: 'Lock timeout: another process was holding the lock for too long.',
    es: 'Tiempo de espera de bloqueo: otro proceso ha retenido el bloqueo durante demasiado tiempo.',
    pt: 'Tempo limite do bloqueio: outro processo estava mantendo o bloqueio por muito tempo.',
  },
  propertyStorage: {
    en: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    es: 'Superaste la cuota de almacenamiento de propiedades. Elimina algunas propiedades y vuelve a intentarlo.',
    pt: 'Você excedeu a cota de armazenamento de propriedades. Remova algumas propriedades e tente novamente.',
  },
  tooLarge: { en: 'Argument too large: {0}', es: 'El argumento es demasiado grande: {0}', pt: 'Argumento muito grande: {0}' },
  noPermission: {
    en: 'You do not have permission to call {0}. Required permissions: {1}',
    es: 'No tienes permiso para llamar a {0}. Permisos requeridos: {1}',
    pt: 'Você não tem permissão para chamar {0}. Permissões necessárias: {1}',
  },
  missingScope: {
    en: 'Specified permissions are not sufficient to call {0}. Required permissions: {1}',
    es: 'Los permisos especificados no son suficientes para llamar a {0}. Permisos requeridos: {1}',
    pt: 'As permissões especificadas não são suficientes para chamar {0}. Permissões necessárias: {1}',
  },
  authorizationRequired: {
    en: 'Authorization is required to perform that action.',
    es: 'Se requiere autorización para realizar esa acción.',
    pt: 'É necessária autorização para realizar esta ação.',
  },
  wrongContext: {
    en: 'Cannot call SpreadsheetApp.getUi() from this context.',
    es: 'No se puede llamar a SpreadsheetApp.getUi() desde este contexto.',
    pt: 'Não é possível chamar SpreadsheetApp.getUi() deste contexto.',
  },
  tooManyTriggers: {
    en: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    es: 'Esta secuencia de comandos tiene demasiados activadores. Debes eliminar activadores de la secuencia antes de agregar más.',
    pt: 'Este script tem muitos acionadores. É preciso excluir acionadores do script antes de adicionar outros.',
  },
  dns: { en: 'DNS error: {0}', es: 'Error de DNS: {0}', pt: 'Erro de DNS: {0}' },
  unavailable: { en: 'Address unavailable: {0}', es: 'Dirección no disponible: {0}', pt: 'Endereço indisponível: {0}' },
  timeout: { en: 'Timeout: {0}', es: 'Tiempo de espera agotado: {0}', pt: 'Tempo limite esgotado: {0}' },
  httpStatus: {
    en: 'Request failed for {0} returned code {1}. Truncated server response: {2} (use muteHttpExceptions option to examine full response)',
    es: 'La solicitud de {0} devolvió el código {1}. Respuesta truncada del servidor: {2} (usa la opción muteHttpExceptions para examinar la respuesta completa)',
    pt: 'Falha na solicitação de {0}, que retornou o código {1}. Resposta truncada do servidor: {2} (use a opção muteHttpExceptions para examinar a resposta completa)',
  },
  invalidUrl: { en: 'Invalid argument: {0}', es: 'Argumento no válido: {0}', pt: 'Argumento inválido: {0}' },
  urlTooLong: {
    en: 'Limit Exceeded: URLFetch URL Length.',
    es: 'Límite superado: Longitud de la URL de URLFetch.',
    pt: 'Limite excedido: comprimento do URL de URLFetch.',
  },
  bodyTooLarge: {
    en: 'Limit Exceeded: URLFetch POST Size.',
    es: 'Límite superado: Tamaño de POST de URLFetch.',
    pt: 'Limite excedido: tamanho do POST de URLFetch.',
  },
  noFile: {
    en: 'No HTML file named {0} was found.',
    es: 'No se ha encontrado ningún archivo HTML con el nombre {0}.',
    pt: 'Não foi encontrado nenhum arquivo HTML com o nome {0}.',
  },
  noFunction: {
    en: 'Script function not found: {0}',
    es: 'No se ha encontrado la función de la secuencia de comandos: {0}',
    pt: 'Função de script não encontrada: {0}',
  },
  noReturn: {
    en: 'The script completed but did not return anything.',
    es: 'La secuencia de comandos se completó, pero no devolvió nada.',
    pt: 'O script foi concluído, mas não retornou nada.',
  },
  wrongReturn: {
    en: 'The script completed but the returned value is not a supported return type.',
    es: 'La secuencia de comandos se ha completado, pero el valor devuelto no es un tipo de devolución admitido.',
    pt: 'O script foi concluído, mas o valor retornado não é de um tipo aceito.',
  },
  invalidMail: { en: 'Invalid email: {0}', es: 'Dirección de correo electrónico no válida: {0}', pt: 'E-mail inválido: {0}' },
  outOfMemory: { en: 'Memory limit exceeded', es: 'Se ha superado el límite de memoria', pt: 'Limite de memória excedido' },
} as const satisfies Readonly<Record<string, Words>>

export type TextKey = keyof typeof TEXTS

export const say = (language: AccountLanguage, key: TextKey, ...values: readonly (string | number)[]): string =>
  TEXTS[key][language].replace(/\{(\d)\}/g, (_mark, place: string) => String(values[Number(place)] ?? ''))
