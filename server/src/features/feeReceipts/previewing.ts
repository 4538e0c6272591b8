// A receipt before it is written: where the money would go, and the tax in it. Its number is not known before.
import type { Db } from '../../platform/database.ts'
import { type Locale, locales } from '../../platform/languages.ts'
import { type DueRow, listOpenDues } from '../dues/dues.ts'
import type { DuePart } from '../feeRules/allocation.ts'
import { sumSplits } from '../feeRules/tax.ts'
import { amountInWords } from '../feeRules/words.ts'
import { feeTermsOf, kindOfReceipt } from './documents.ts'
import { type DocumentLine, paidOn, sumOf, sumOwed } from './placing.ts'
import { place } from './receiving.ts'

/** What taking so many paise would write. Throws as `receivePayment` does where a choice by hand does not fit. */
export async function previewReceipt(
  db: Db,
  studentId: string,
  { paise, dues }: { paise: number; dues?: DuePart[] | undefined },
) {
  const [open, terms] = await Promise.all([listOpenDues(db, studentId), feeTermsOf(db, studentId)])
  const lines = place(open, paise, terms.way, dues)
  const known = new Map(open.map((due) => [due.dueId, due]))
  const paidOf = new Map(lines.map((line) => [line.dueId, line.paise]))
  return {
    ...{ kind: kindOfReceipt(terms, lines), paise: sumOf(lines), ...sumSplits(lines) },
    ...{ ahead: paise - paidOn(lines), owed: sumOwed(open), left: sumOwed(open) - paidOn(lines) },
    lines: lines.map((line) => shown(line, line.dueId ? known.get(line.dueId) : undefined)),
    after: open.map(({ dueId, owed }) => ({ dueId, left: owed - (paidOf.get(dueId) ?? 0) })),
    inWords: Object.fromEntries(locales.map((locale) => [locale, amountInWords(paise, locale)])) as Record<
      Locale,
      string
    >,
  }
}

const shown = (line: DocumentLine, due: DueRow | undefined) => ({
  ...line,
  ...{ head: due?.head ?? null, headMr: due?.headMr ?? null, headHi: due?.headHi ?? null },
  ...{ dueKind: due?.kind ?? null, planName: due?.planName ?? null, instalment: due?.instalment ?? null },
  ...{ dueOn: due?.dueOn ?? null, note: due?.note ?? null },
})
