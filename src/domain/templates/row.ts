/** What the row of a template says: its state, why, what follows, and whether Meta charges more for it than was asked for. */
import type { PatchOf, RecordOf } from '../../kernel/table'
import { type Lang, t } from '../../kernel/text'
import { CATEGORY_WORDS, explainRejection, QUALITY_WORDS, STATUS_WORDS } from './explain'
import { isTemplateInfo, type templates } from './tables'
import type { TemplateCategory, TemplateInfo } from './template'

/** Meta moved it to the dearer kind without asking (Cloud API, "Template categorization"): nothing leaves until somebody accepts that. */
export const isDearer = (asked: TemplateCategory | null, category: TemplateCategory | null): boolean =>
  asked !== null && asked !== 'marketing' && category === 'marketing'

const moved = (asked: TemplateCategory) =>
  t(
    `Meta la cobra como «Promocional», no como «${CATEGORY_WORDS[asked].es}»: cuesta más.`,
    `A Meta cobra como «Promocional», não como «${CATEGORY_WORDS[asked].pt}»: custa mais.`,
    `Meta charges it as “Promotional”, not as “${CATEGORY_WORDS[asked].en}”: it costs more.`,
  )
const DECIDE = t(
  'No sale hasta que lo aceptes en el panel, o cambies el texto.',
  'Não sai até você aceitar no painel, ou mudar o texto.',
  'Nothing leaves until you accept it in the panel, or change the text.',
)

/** `asked`: the category that a person asked for or accepted; of a template made elsewhere, the first that was seen. */
export const rowOf = (
  info: TemplateInfo,
  asked: TemplateCategory | null,
  lang: Lang,
  detail?: string | null,
): PatchOf<typeof templates> => {
  const wanted = asked ?? info.previousCategory ?? info.category
  const dearer = isDearer(wanted, info.category)
  const quality = info.status === 'approved' && info.quality !== 'unknown' ? QUALITY_WORDS[info.quality][lang] : null
  return {
    body: info.body,
    buttons: info.buttons.map((button) => button.text).join(' / ') || null,
    category: info.category,
    asked: wanted,
    status: info.status,
    status_reason: explainRejection(info.rejectedReason)?.[lang] ?? detail ?? (dearer ? moved(wanted)[lang] : quality),
    next_step: (dearer && info.status === 'approved' ? DECIDE : STATUS_WORDS[info.status].next)[lang],
    info: isTemplateInfo(info) ? info : null,
  }
}

export const askedFor = (row: Pick<RecordOf<typeof templates>, 'asked' | 'category'>): TemplateCategory =>
  row.asked ?? row.category ?? 'other'
