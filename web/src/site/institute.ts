// What the server tells a public page about the institute.
import type { Language } from '../words/language.ts'

/** The institute's settings, as everybody may know them; an empty text is one the office has not given. */
export type InstituteSettings = {
  name: string
  address: string
  email: string
  phone: string
  openingHours: string
  markUrl: string | null
  registrationOpen: boolean
  /** The ways by which messages leave the house, as far as they are switched on. */
  channels: Channel[]
}

/** A course that can be joined. `mostInBatch` is the greatest number of seats, null before there is a batch. */
export type SiteCourse = {
  name: string
  classLevel: number
  description: string
  subjects: Record<Language, string>[]
  mostInBatch: number | null
}

type Channel = 'whatsapp' | 'push' | 'mail'

/** Services of others that an institute may switch on; the privacy page names those that are. */
export type ThirdParty = 'google-play' | 'gemini' | 'razorpay' | Channel

/** What else a page needs: the courses on offer, the year for the footer, and where "now" is. */
export type SiteExtra = { courses?: SiteCourse[]; year?: number; thirdParties?: ThirdParty[]; now?: Date }
