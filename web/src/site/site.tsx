// The public pages as complete documents, made on the server: they need no script, and load none.
import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '../words/language.ts'
import { HomePage } from './HomePage.tsx'
import type { InstituteSettings, SiteExtra } from './institute.ts'
import { messages as en } from './locales/en.po'
import { messages as hi } from './locales/hi.po'
import { messages as mr } from './locales/mr.po'
import { PrivacyPage } from './PrivacyPage.tsx'

const words = { en, mr, hi }
const pages = { home: HomePage, privacy: PrivacyPage }

/** A public page in one language, from the institute's settings: the whole HTML document. */
export function renderPage(
  name: keyof typeof pages,
  locale: Language,
  institute: InstituteSettings,
  extra: SiteExtra = {},
): string {
  const i18n = setupI18n({ locale, messages: { [locale]: words[locale] } })
  const Page = pages[name]
  const page = (
    <I18nProvider i18n={i18n}>
      <Page locale={locale} institute={institute} extra={extra} />
    </I18nProvider>
  )
  return `<!doctype html>${renderToStaticMarkup(page)}`
}
