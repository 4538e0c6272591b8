// A receipt goes into a file and comes out of it again, whatever stands around it.
import { expect, it } from 'vitest'
import { readReceipt, receiptFile, shortDigest } from './receiptFile.ts'

const receipt = 'eyJhbGciOiJFZERTQSJ9.eyJhdHRlbXB0IjoiMTIzIn0.c2lnbmF0dXJlLW9mLWl0'
const written = {
  receipt,
  examTitle: 'Mock 8. Physics',
  studentName: 'Aarya Namune',
  answered: 61,
  questions: 75,
  digest: 'q3Zf0abcdEFGHijkl-_mnopqrstuvwxyz0123456789',
  closedAt: '2026-11-24T07:30:00.000Z',
}

it('is found again in its file, in a message around it, and not where there is none', async () => {
  expect(readReceipt(await receiptFile(written).text())).toBe(receipt)
  expect(readReceipt(`Sir, this is mine:\r\n${receipt}\r\nThanks.`)).toBe(receipt)
  expect(readReceipt('www.example.org/a.b')).toBeUndefined()
})

it('shows a fingerprint that can be compared by eye', () => {
  expect(shortDigest(written.digest)).toBe('q3Zf 0abc dEFG')
})
