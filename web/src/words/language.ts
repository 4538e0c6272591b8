// The three languages of the product, and which one a person reads.
import { i18n, type Messages } from '@lingui/core'
import { useLingui } from '@lingui/react'

export const languages = ['en', 'mr', 'hi'] as const
export type Language = (typeof languages)[number]

/** Each language by its own name, as its readers look for it. */
export const languageNames: Record<Language, string> = { en: 'English', mr: 'मराठी', hi: 'हिन्दी' }

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./en.ts'),
  mr: () => import('./mr.ts'),
  hi: () => import('./hi.ts'),
}

/** The language in which the page started (set by boot.js from the last choice or the browser). */
export function startLanguage(): Language {
  return languages.find((language) => language === document.documentElement.lang) ?? 'en'
}

/** Loads a language's words and turns the whole screen to it; remembered on this device. */
export async function readLanguage(language: Language): Promise<void> {
  const { messages } = await catalogues[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  try {
    localStorage.setItem('language', language)
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}

/** The language on the screen now. */
export function useLanguage(): Language {
  const { i18n: active } = useLingui()
  return languages.find((language) => language === active.locale) ?? 'en'
}
