// The list of invitations opens as text, whatever a name is.
import { expect, test } from 'vitest'
import { readablePhone } from '../../ui/phone.ts'
import { invitationList } from './invitationList.ts'

test('a name cannot be a formula, and a quote cannot end its cell', () => {
  const rows = [
    { name: '=HYPERLINK("http://x")', phone: '+919000000001', url: 'https://app.example.in/link#s' },
    { name: 'आर्या "Aaru" नमुने', phone: null, url: null },
  ]
  expect(invitationList(rows)).toBe(
    '\ufeff"Name","Phone","Link"\r\n' +
      '"\'=HYPERLINK(""http://x"")","919000000001","https://app.example.in/link#s"\r\n' +
      '"आर्या ""Aaru"" नमुने","",""\r\n',
  )
})

test('a number of India is written as people say it, others stay as they are', () => {
  expect(readablePhone('+919000000001')).toBe('90000 00001')
  expect(readablePhone('+442070313000')).toBe('+442070313000')
  expect(readablePhone('')).toBe('')
})
