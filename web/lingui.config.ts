// Where the words live: one set of catalogues beside each feature, so that a feature is complete by itself.
import type { LinguiConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

const rooms = ['ui', 'shell', 'api', 'site']

/** Parts that come later than the page, or not at all, and bring their words themselves. */
const laterRooms = [
  'shell/frame',
  ...['calculator', 'later', 'practice', 'receipt', 'start'].map((part) => `features/attempt/${part}`),
]

const notHere = ['**/*.test.*', ...laterRooms.map((room) => `<rootDir>/src/${room}/**`)]

/** The check extracts into a folder of its own, to compare and never to change. */
const into = process.env.WORDS_INTO ?? '<rootDir>/src'

const config: LinguiConfig = {
  locales: ['en', 'mr', 'hi'],
  sourceLocale: 'en',
  fallbackLocales: false,
  catalogs: [
    {
      path: `${into}/features/{name}/locales/{locale}`,
      include: ['<rootDir>/src/features/{name}/'],
      exclude: notHere,
    },
    ...rooms.map((room) => ({
      path: `${into}/${room}/locales/{locale}`,
      include: [`<rootDir>/src/${room}/`],
      exclude: notHere,
    })),
    ...laterRooms.map((room) => ({
      path: `${into}/${room}/locales/{locale}`,
      include: [`<rootDir>/src/${room}/`],
      exclude: ['**/*.test.*'],
    })),
  ],
  // Without origins and line numbers a catalogue changes only when its words do.
  format: formatter({ lineNumbers: false, origins: false, printPlaceholdersInComments: false }),
  orderBy: 'message',
}

export default config
