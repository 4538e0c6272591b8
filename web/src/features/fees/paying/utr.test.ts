// The twelve digits of a transfer, however they are typed.
import { expect, it } from 'vitest'
import { isUtr, readUtr } from './utr.ts'

it('takes spaces, hyphens and Devanagari digits', () => {
  for (const typed of ['632811904471', '6328 1190 4471', ' 6328-1190-4471 ', '६३२८११९०४४७१'])
    expect(isUtr(typed), typed).toBe(true)
  expect(readUtr('६३२८ 1190').digits).toBe('63281190')
})

it('refuses what is none', () => {
  for (const typed of ['', '63281190447', '6328119044710', 'T6328119044', '111111111111', '6328119O4471'])
    expect(isUtr(typed), typed).toBe(false)
})
