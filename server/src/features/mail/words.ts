// The fixed words of a mail, in the reader's language.
import type { Locale } from '../../platform/schema.ts'

export const mailWords: Record<Locale, { linkText: string; footer: string }> = {
  en: {
    linkText: 'Open in the app',
    footer: 'You choose under Profile → Messages how we write to you.',
  },
  mr: {
    linkText: 'अ‍ॅपमध्ये उघडा',
    footer: 'आम्ही तुम्हाला कसे कळवावे हे प्रोफाइल → संदेश येथे निवडता येते.',
  },
  hi: {
    linkText: 'ऐप में खोलें',
    footer: 'हम आपको कैसे लिखें, यह प्रोफ़ाइल → संदेश में चुना जा सकता है।',
  },
}
