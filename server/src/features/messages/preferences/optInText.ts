// The sentence with which a person agrees to WhatsApp. It names the business, as WhatsApp demands.
import { formatPhone } from '../../../platform/phones.ts'
import type { Locale } from '../../../platform/schema.ts'

const sentences: Record<Locale, (business: string, phone: string) => string> = {
  en: (business, phone) =>
    `I agree that ${business} writes to me on WhatsApp${phone && ` at ${phone}`}. I can stop this at any time by answering STOP.`,
  mr: (business, phone) =>
    `${business} यांनी मला${phone && ` ${phone} या क्रमांकावर`} WhatsApp वर संदेश पाठवण्यास माझी संमती आहे. “STOP” किंवा “थांबा” असे उत्तर देऊन हे केव्हाही थांबवता येते.`,
  hi: (business, phone) =>
    `${business} मुझे${phone && ` ${phone} पर`} WhatsApp संदेश भेजे, इसके लिए मेरी सहमति है। “STOP” या “बंद” लिखकर इसे कभी भी रोका जा सकता है।`,
}

export const optInText = (locale: Locale, business: string, phone: string | null): string =>
  sentences[locale](business, phone ? formatPhone(phone) : '')
