// The pictures that questions show: what a text writes for one, and the signed address that shows it.
import { fileAddress } from '../../platform/files.ts'

/** One language of a question, as far as pictures can stand in it. */
interface Pictured {
  stem: string
  rows?: string[] | undefined
  options?: string[] | undefined
  hint?: string | undefined
  solution?: string | undefined
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const picture = new RegExp(`!\\[[^[\\]\\n]*\\]\\((picture:(${uuid}))\\)`, 'g')
const wholePicture = new RegExp(`^${picture.source}$`)

/** Whether a piece of Markdown is one of our own pictures and nothing else. */
export const isPicture = (markdown: string): boolean => wholePicture.test(markdown)

/** What the texts write for their pictures (`picture:<id>`) → the file's id. */
export function picturesIn(texts: Pictured[]): Map<string, string> {
  const pieces = texts.flatMap(({ stem, rows = [], options = [], hint = '', solution = '' }) => [
    stem,
    ...rows,
    ...options,
    hint,
    solution,
  ])
  const found = pieces.flatMap((piece) => [...piece.matchAll(picture)])
  return new Map(found.map(([, written = '', id = '']) => [written, id]))
}

/** What the texts write in `![…](…)` → an address that shows the file for an hour or two. */
export function pictureAddresses(
  questions: { texts: Partial<Record<string, Pictured>> }[],
  key: Uint8Array,
  now: Date,
): Record<string, string> {
  const texts = questions.flatMap((question) => Object.values(question.texts))
  const found = picturesIn(texts.filter((text) => text !== undefined))
  return Object.fromEntries([...found].map(([written, id]) => [written, fileAddress(key, id, now)]))
}
