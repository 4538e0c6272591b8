// The declarations of people, what they sign in with, and what only students and admins have.
import { type Declarations, operational, personal, secret } from '../../platform/columns.ts'

export const peopleColumns: Declarations = {
  people: {
    id: personal('who it is, in every other table'),
    role: personal('what they are to the institute'),
    status: personal('whether they may come in'),
    name: personal('what to call them', 'staff, their guardians'),
    email: personal('how to write to them, and to sign in with'),
    phone: personal('how to ring them, and to sign in with', 'admins, their guardians'),
    phone_verified_at: personal('since when the number is known to be theirs'),
    phone_verified_by: personal('who of the office said so'),
    phone_verified_how: personal('how it is known'),
    address: personal('where to send letters'),
    locale: personal('the language of their screens and messages'),
    photo_file_id: personal('to know them by sight', 'staff, their guardians'),
    password_hash: secret('what proves that it is them'),
    password_changed_at: personal('when they last changed their password', 'owner'),
    is_demo: operational('whether the demo made them up'),
    created_at: personal('since when they are known'),
    updated_at: personal('when this row last changed'),
  },
  admin_powers: {
    person_id: personal('who has the power', 'owner'),
    role: operational('that only an admin has powers'),
    power: personal('what they may do', 'owner'),
  },
  students: {
    person_id: personal('which student'),
    role: operational('that it is a student'),
    roll_number: personal('the number in lists and on papers', 'staff, their guardians'),
    parent_phone: personal('whom to ring before a guardian is known'),
    adult_on: personal('from which day they consent for themselves'),
    admitted_on: personal('since when they learn here'),
  },
}
