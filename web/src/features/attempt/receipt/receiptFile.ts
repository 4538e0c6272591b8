// A receipt as a file that people can read and the check can read back. Pure.

interface Written {
  receipt: string
  examTitle: string
  studentName: string
  answered: number
  questions: number
  digest: string
  closedAt: string
}

/** The first letters of the fingerprint, in groups: enough to compare by eye. */
export function shortDigest(digest: string): string {
  return (digest.slice(0, 12).match(/.{4}/g) ?? []).join(' ')
}

/** What it says stands above what is signed; only the last line counts. */
export function receiptFile(receipt: Written): Blob {
  const { examTitle, studentName, answered, questions, digest, closedAt } = receipt
  const lines = [examTitle, studentName, `${answered} / ${questions}`, closedAt, digest, '', receipt.receipt]
  return new Blob([lines.join('\n'), '\n'], { type: 'text/plain' })
}

/** The signed part of what was pasted, or of a file: three pieces of base64url with points between them. */
export function readReceipt(text: string): string | undefined {
  return /[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/.exec(text.replace(/\r/g, ''))?.[0]
}
