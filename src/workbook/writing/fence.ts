/** An object with the explicit id n in every commit n: a second commit n is refused whole, whenever it arrives. */
import type { Json } from '../../kernel/json'

const KEY = 'hilo.commit'
/** Fences are taken away a block at a time, two blocks behind: a write that comes so late was given up long ago. */
export const BLOCK = 256

const blockOf = (number: number): number => Math.floor(number / BLOCK)

/** `tidy`: take old fences away; left out when a commit was refused, should Google not like to delete what is not there. */
export const fence = (number: number, tidy: boolean): readonly Json[] => [
  {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: number,
        metadataKey: KEY,
        metadataValue: String(blockOf(number)),
        location: { spreadsheet: true },
        visibility: 'DOCUMENT',
      },
    },
  },
  ...(tidy && number % BLOCK === 0 && blockOf(number) >= 2
    ? [
        {
          deleteDeveloperMetadata: {
            dataFilter: { developerMetadataLookup: { metadataKey: KEY, metadataValue: String(blockOf(number) - 2) } },
          },
        },
      ]
    : []),
]
