// What stands around a public page: the document's head, the bar with the languages, the foot.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Mark } from '../ui/Mark.tsx'
import { type Language, languageNames, languages } from '../words/language.ts'
import type { InstituteSettings, SiteExtra } from './institute.ts'

/** The style sheet's address with its hash, filled in by the build. */
declare const __SITE_CSS__: string

export type PageProps = { locale: Language; institute: InstituteSettings; extra: SiteExtra }

type FrameProps = PageProps & {
  /** The address below the language: '' or 'privacy'. */
  path: '' | 'privacy'
  title: string
  description: string
  children: ReactNode
}

/** The whole document. */
export function SiteFrame({ locale, institute, extra, path, title, description, children }: FrameProps) {
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icons/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={__SITE_CSS__} />
        {languages.map((language) => (
          <link key={language} rel="alternate" hrefLang={language} href={addressOf(language, path)} />
        ))}
      </head>
      <body>
        <SkipLink />
        <SiteBar locale={locale} institute={institute} path={path} />
        <main id="main">{children}</main>
        <SiteFoot institute={institute} locale={locale} year={extra.year} />
      </body>
    </html>
  )
}

/** Where a page stands in a language: English at the root, the others below their code. */
export function addressOf(language: Language, path: string): string {
  return `/${[language === 'en' ? '' : language, path].filter(Boolean).join('/')}`
}

function SkipLink() {
  return (
    <a className="skip" href="#main">
      <Trans>Skip to content</Trans>
    </a>
  )
}

function SiteBar({ locale, institute, path }: Pick<FrameProps, 'locale' | 'institute' | 'path'>) {
  const { t } = useLingui()
  const home = addressOf(locale, '')
  return (
    <header className="site-bar">
      <div className="site-w row">
        <a className="brand" href={home}>
          {institute.markUrl ? <img src={institute.markUrl} alt="" width="32" height="32" /> : <Mark />}
          <span>{institute.name}</span>
        </a>
        <nav className="row end site-nav" aria-label={t`Pages`}>
          <a className="desk" href={`${home}#courses`}>
            <Trans>Courses</Trans>
          </a>
          <a className="desk" href={`${home}#contact`}>
            <Trans>Contact</Trans>
          </a>
          {languages
            .filter((language) => language !== locale)
            .map((language) => (
              <a key={language} href={addressOf(language, path)} lang={language} hrefLang={language}>
                {languageNames[language]}
              </a>
            ))}
          <a className="btn line sm" href="/sign-in">
            <Trans>Sign in</Trans>
          </a>
        </nav>
      </div>
    </header>
  )
}

function SiteFoot({
  institute,
  locale,
  year,
}: {
  institute: InstituteSettings
  locale: Language
  year?: number
}) {
  const { t } = useLingui()
  return (
    <footer className="site-w site-foot s">
      <span>
        © {year} {institute.name}
      </span>
      <nav aria-label={t`Legal`}>
        <a href={addressOf(locale, 'privacy')}>
          <Trans>Privacy</Trans>
        </a>
      </nav>
    </footer>
  )
}
