/** How the columns of a new tab lie: what nobody sees never stands between what people see, and the first that they see stays in sight. */
import { readyProgramme } from '../../../test/kit/programme'

const FIELDS = 'sheets(properties(title,hidden,gridProperties),data.columnMetadata(hiddenByUser,developerMetadata.metadataKey))'

interface Laid {
  readonly title: string
  readonly hidden: readonly boolean[]
  readonly frozen: number
}
const tabs: readonly Laid[] = (readyProgramme().host.file.api.get({ fields: FIELDS }).sheets ?? []).flatMap(({ properties, data }) =>
  properties?.hidden === true
    ? []
    : [
        {
          title: properties?.title ?? '',
          hidden: (data?.[0]?.columnMetadata ?? [])
            .filter(({ developerMetadata }) => developerMetadata !== undefined)
            .map((column) => column.hiddenByUser === true),
          frozen: properties?.gridProperties?.frozenColumnCount ?? 0,
        },
      ],
)

test.each(tabs.map((tab) => [tab.title, tab] as const))('%s', (_, { hidden, frozen }) => {
  const first = hidden.indexOf(false)
  expect(hidden.filter((one, at) => at > 0 && one !== hidden[at - 1]).length).toBeLessThanOrEqual(1)
  if (frozen > 0) expect(frozen).toBe(first + 1)
})
