// The sealed papers on this device: fetched before the start, opened after it, completed with the other languages.
import type { Language } from '../../../words/language.ts'
import type { Journal } from './journal.ts'
import type { Paper } from './paper.ts'
import { digestOf, openSealed, withLanguage } from './sealed.ts'

type Kept = Pick<Journal, 'readPapers' | 'writePaper'>

/** The digest of a sealed paper of the exam that is on this device. */
export async function keptDigest(journal: Kept | undefined, examId: string): Promise<string | undefined> {
  const papers = await journal?.readPapers(examId).catch(() => undefined)
  return papers?.[0]?.digest
}

/** Fetches a sealed paper onto the device. Throws where what came is not what the server means. */
export async function keepSealed(
  journal: Kept,
  wanted: { examId: string; language: Language; digest: string },
  fetchIt: () => Promise<ArrayBuffer>,
): Promise<void> {
  const kept = await journal.readPapers(wanted.examId)
  if (kept.some(({ language, digest }) => language === wanted.language && digest === wanted.digest)) return
  const bytes = await fetchIt()
  if ((await digestOf(bytes)) !== wanted.digest) throw new Error('The sealed paper is not the one announced.')
  await journal.writePaper({ ...wanted, bytes, at: Date.now() })
}

/** A paper that was sealed, the languages in which it is still to be fetched, and the key for those. */
export interface Unsealed {
  paper: Paper
  missing: Language[]
}

/** The paper out of what lies on this device, in all its languages; undefined where nothing there opens. */
export async function unseal(
  journal: Kept | undefined,
  examId: string,
  secret: string,
): Promise<Unsealed | undefined> {
  const kept = (await journal?.readPapers(examId).catch(() => undefined)) ?? []
  let paper: Paper | undefined
  const here: Language[] = []
  for (const { language, bytes } of kept) {
    const opened = await openSealed(bytes, secret).catch(() => undefined)
    if (!opened) continue
    here.push(language)
    paper = paper ? withLanguage(paper, opened) : opened
  }
  return paper && { paper, missing: paper.languages.filter((language) => !here.includes(language)) }
}
