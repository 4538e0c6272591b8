// The pictures that questions show: what a text writes for one, and the signed address that shows it.
import { fileAddress } from '../../platform/files.ts'
import type { QuestionText } from '../questions/question.ts'

const picture = /!\[[^\]]*\]\(([^()\s]*?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))\)/g

/** What the texts write in `![…](…)` → an address that shows the file for an hour or two. */
export function pictureAddresses(
  questions: { texts: Partial<Record<string, QuestionText>> }[],
  key: Uint8Array,
  now: Date,
): Record<string, string> {
  const pieces = questions
    .flatMap(({ texts }) => Object.values(texts))
    .flatMap((text) => [text?.stem ?? '', ...(text?.options ?? []), text?.solution ?? ''])
  const found = pieces.flatMap((piece) => [...piece.matchAll(picture)])
  return Object.fromEntries(found.map(([, written = '', id = '']) => [written, fileAddress(key, id, now)]))
}
