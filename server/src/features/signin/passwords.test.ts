// Which passwords are taken, and that what is kept fits no other.
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Keys } from '../../config.ts'
import { hashPassword, isPassword, NewPassword, refuseGuessable } from './passwords.ts'

const key = () => new Uint8Array(randomBytes(32))
const keys: Keys = {
  accessToken: key(),
  password: key(),
  throttle: key(),
  fileAddress: key(),
  receipt: key(),
  idempotency: key(),
  unsubscribe: key(),
  data: key(),
}

describe('a new password', () => {
  test.each(['1234567', 'kal1@', 'नमस्ते'])('%s is too short', (typed) => {
    expect(NewPassword.safeParse(typed).error?.issues[0]?.message).toBe('password-too-short')
  })

  test.each([
    'password',
    'PASSWORD',
    'Password@123',
    'qwertyuiop',
    '12345678',
    '00000000',
    'abcabcabc',
    'sunshine!',
    'iloveyou2',
  ])('%s is on the lists', (typed) => expect(() => refuseGuessable(typed)).toThrow('invalid'))

  test.each(['peacock under the neem', 'घरासमोरचं झाड', 'rickshaw-42-Latur', 'Kz81-vadapav'])(
    '%s is taken',
    (typed) => {
      expect(NewPassword.safeParse(typed).success).toBe(true)
      expect(() => refuseGuessable(typed)).not.toThrow()
    },
  )

  test("may not be the person's own phone or e-mail", () => {
    expect(() => refuseGuessable('90000 00001', ['+919000000001'])).toThrow('invalid')
    expect(() => refuseGuessable('Aarya@Example.in', ['aarya@example.in'])).toThrow('invalid')
    expect(() => refuseGuessable('97000 00001', ['+919000000001'])).not.toThrow()
  })
})

describe('what is kept', () => {
  test('fits the same password only, beyond the 72 bytes that bcrypt reads', async () => {
    const long = 'शाळेसमोरच्या मोठ्या वडाच्या झाडाखाली'
    const kept = await hashPassword(keys, `${long} अ`)
    expect(kept).toMatch(/^\$2b\$12\$/)
    expect(await isPassword(keys, `${long} अ`, kept)).toBe(true)
    expect(await isPassword(keys, `${long} आ`, kept)).toBe(false)
  })

  test('fits however the keyboard composes a letter, and not under another key', async () => {
    const kept = await hashPassword(keys, 'caf\u00e9 in Latur')
    expect(await isPassword(keys, 'cafe\u0301 in Latur', kept)).toBe(true)
    expect(await isPassword({ ...keys, password: key() }, 'caf\u00e9 in Latur', kept)).toBe(false)
  })

  test('nobody without a kept password comes in', async () => {
    expect(await isPassword(keys, 'anything at all', null)).toBe(false)
    expect(await isPassword(keys, 'anything at all', undefined)).toBe(false)
  })

  test('many at once come in turn, and the process goes on answering meanwhile', async () => {
    const kept = await hashPassword(keys, 'peacock under the neem')
    let ticks = 0
    const timer = setInterval(() => ticks++, 10)
    const all = await Promise.all(Array.from({ length: 12 }, () => isPassword(keys, 'peacock', kept)))
    clearInterval(timer)
    expect(all).toEqual(Array(12).fill(false))
    expect(ticks).toBeGreaterThan(20)
  })
})
