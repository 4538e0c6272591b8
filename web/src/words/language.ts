// The three languages of the product, and which one a person reads.
import { i18n, type Messages } from '@lingui/core'
import { useLingui } from '@lingui/react'

export const languages = ['en', 'mr', 'hi'] as const
export type Language = (typeof languages)[number]

/** Each language by its own name, as its readers look for it. */
export const languageNames: Record<Language, string> = { en: 'English', mr: 'मराठी', hi: 'हिन्दी' }

type Catalogue = { messages: Messages }

const common: Record<Language, () => Promise<Catalogue>> = {
  en: () => import('./en.ts'),
  mr: () => import('./mr.ts'),
  hi: () => import('./hi.ts'),
}
const ofRooms = import.meta.glob<Catalogue>([
  '../features/*/locales/*.po',
  '../features/*/*/locales/*.po',
  '../shell/frame/locales/*.po',
])

/** The language wanted last, and the rooms whose words are on the screen. */
let wanted: Language = 'en'
const opened = new Set<string>()

/** The language in which the page started (set by boot.js from the last choice or the browser). */
export function startLanguage(): Language {
  return languages.find((language) => language === document.documentElement.lang) ?? 'en'
}

/** Loads a language's words and turns the whole screen to it; remembered on this device. */
export async function readLanguage(language: Language): Promise<void> {
  wanted = language
  const catalogues = await Promise.all([
    common[language](),
    ...[...opened].map((name) => ofRoom(name, language)),
  ])
  if (language !== wanted) return
  for (const { messages } of catalogues) i18n.load(language, messages)
  // Digits are Latin in every language, also those that Intl would write in Devanagari.
  i18n.activate(language, `${language}-u-nu-latn`)
  document.documentElement.lang = language
  try {
    localStorage.setItem('language', language)
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}

/** Loads the words of a feature in the language of the screen; they turn with it from now on. */
export async function readFeatureWords(feature: string): Promise<void> {
  opened.add(feature)
  const language = wanted
  const { messages } = await ofRoom(feature, language)
  i18n.load(language, messages)
  // The person may have turned the screen to another language meanwhile.
  if (language !== wanted) await readFeatureWords(feature)
}

/** A part of the product that comes later, with the words of its own room (`attempt/start`, `shell/frame`). */
export async function withWords<Loaded>(room: string, load: () => Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([load(), readFeatureWords(room)])
  return loaded
}

/** The words of a room in any language, to look something up by its name there; the screen does not turn. */
export async function readWordsOf(room: string, language: Language): Promise<Messages> {
  return (await ofRoom(room, language)).messages
}

async function ofRoom(room: string, language: Language): Promise<Catalogue> {
  const path = room.startsWith('shell/') ? room : `features/${room}`
  return (await ofRooms[`../${path}/locales/${language}.po`]?.()) ?? { messages: {} }
}

/** The language on the screen now. */
export function useLanguage(): Language {
  const { i18n: active } = useLingui()
  return languages.find((language) => language === active.locale) ?? 'en'
}
