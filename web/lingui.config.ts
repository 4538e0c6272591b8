// Where the words live: one set of catalogues beside each feature, so that a feature is complete by itself.

import type { LinguiConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

const rooms = ['ui', 'shell', 'api', 'site']

const config: LinguiConfig = {
  locales: ['en', 'mr', 'hi'],
  sourceLocale: 'en',
  fallbackLocales: false,
  catalogs: [
    {
      path: '<rootDir>/src/features/{name}/locales/{locale}',
      include: ['<rootDir>/src/features/{name}/'],
      exclude: ['**/*.test.*'],
    },
    ...rooms.map((room) => ({
      path: `<rootDir>/src/${room}/locales/{locale}`,
      include: [`<rootDir>/src/${room}/`],
      exclude: ['**/*.test.*'],
    })),
  ],
  // Without line numbers and dates a catalogue changes only when its words do.
  format: formatter({ lineNumbers: false, origins: false, printPlaceholdersInComments: false }),
  orderBy: 'message',
}

export default config
