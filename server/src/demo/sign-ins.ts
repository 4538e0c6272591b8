// Whom to sign in as in the demo: one person for each role, all with one password.
import { formatPhone } from '../platform/phones.ts'
import { demoSignIns as people } from './data/people.ts'

/** Everybody's password in the demo, which holds nothing but invented people. */
export const demoPassword = 'mango-monsoon-27'

/** The order in which a visitor wants to try them. */
const words: Record<string, string> = {
  student: 'student',
  parent: 'parent (Marathi)',
  teacher: 'teacher',
  front_desk: 'front desk',
  academics: 'academics',
  accounts: 'accounts',
  owner: 'owner',
}

/** What to type to be somebody of that role; the sign-in is a phone number. */
export const demoSignIns: readonly { role: string; name: string; signIn: string; password: string }[] =
  Object.entries(words).map(([code, role]) => {
    const person = people.find((one) => one.role === code)
    if (!person) throw new Error(`The demo has nobody to sign in as ${role}`)
    return { role, name: person.name, signIn: formatPhone(person.phone), password: demoPassword }
  })
