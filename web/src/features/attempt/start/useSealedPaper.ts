// The calm start: in the minutes before it the sealed paper comes onto the device, each phone at a moment of its own.
import { useEffect, useState } from 'react'
import type { Language } from '../../../words/language.ts'
import { type Exam, sealedPaper } from '../attempt.api.ts'
import { Journal } from '../engine/journal.ts'
import { keepSealed } from '../engine/sealedPapers.ts'

/** From here on the server gives the file out; two thousand phones spread over a minute. */
const OFFERED_MS = 30 * 60_000
const SPREAD_MS = 60_000
/** So close to the start nobody waits for their turn. */
const SOON_MS = 2 * SPREAD_MS

/** none: there is no file (yet) · waiting, fetching · kept: on this device, locked · failed: fetched at the start. */
export type SealedState = 'none' | 'waiting' | 'fetching' | 'kept' | 'failed'

/** Fetches the paper in a language; `refresh` asks for the exam again when its file is due. */
export function useSealedPaper(exam: Exam, language: Language, refresh: () => void): SealedState {
  const [state, setState] = useState<SealedState>('none')
  const file = exam.sealed.find(({ locale }) => locale === language) ?? exam.sealed[0]
  const waits = exam.state === 'scheduled' && exam.opensAt !== null
  const untilStart = waits ? Date.parse(exam.opensAt ?? '') - Date.parse(exam.now) : 0

  useEffect(() => {
    if (!waits || file) return
    const wait = untilStart - OFFERED_MS + Math.random() * SPREAD_MS
    // Long before: the page is not left open for a day. Just before: it may still be built.
    const timer = setTimeout(refresh, Math.min(Math.max(wait, SPREAD_MS), 2_147_000_000))
    return () => clearTimeout(timer)
  }, [waits, file, untilStart, refresh])

  const digest = file?.digest
  const locale = file?.locale
  useEffect(() => {
    if (!waits || !digest || !locale) return
    const wanted = { examId: exam.id, language: locale, digest }
    let left = false
    const fetchNow = async () => {
      setState('fetching')
      const kept = await fetchPaper(wanted).catch(() => false)
      if (!left) setState(kept ? 'kept' : 'failed')
    }
    const timer = setTimeout(fetchNow, untilStart < SOON_MS ? 0 : Math.random() * SPREAD_MS)
    isHere(wanted).then((here) => {
      if (left || !here) return
      clearTimeout(timer)
      setState('kept')
    })
    setState((now) => (now === 'kept' ? now : 'waiting'))
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [waits, digest, locale, exam.id, untilStart])
  return state
}

type Wanted = { examId: string; language: Language; digest: string }

async function isHere({ examId, language, digest }: Wanted): Promise<boolean> {
  const journal = await Journal.open().catch(() => undefined)
  const papers = (await journal?.readPapers(examId).catch(() => undefined)) ?? []
  journal?.close()
  return papers.some((paper) => paper.language === language && paper.digest === digest)
}

async function fetchPaper(wanted: Wanted): Promise<boolean> {
  const journal = await Journal.open()
  try {
    await keepSealed(journal, wanted, () => sealedPaper(wanted.examId, wanted.language, wanted.digest))
    return true
  } finally {
    journal.close()
  }
}
