// The public pages, rendered without script from the built site, with the institute's own settings in them.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Db } from '../../platform/database.ts'
import type { Locale } from '../../platform/schema.ts'
import type { App } from '../../platform/serve.ts'
import { listOpenCourses } from '../courses/courses.ts'
import { findOpenGateway } from '../gateway/gateway.ts'
import { getInstitute } from '../institute/institute.ts'

const WEB = new URL('../../../../web/', import.meta.url)

export type SitePage = 'home' | 'privacy'

/** What `web/dist-site/site.js` exports: a page's whole document for the institute as it stands now. */
interface SiteModule {
  renderPage(page: SitePage, locale: Locale, institute: object, extra: SiteExtra): string
}

/** As `web/src/site/institute.ts` reads it; the two are held together by name only, since neither imports the other. */
interface SiteExtra {
  courses: {
    name: string
    classLevel: number
    description: string
    subjects: Record<Locale, string>[]
    mostInBatch: number | null
  }[]
  year: number
  /** Services of others that are switched on, beside the ways of telling people. */
  thirdParties: 'razorpay'[]
}

/** Where the built app lies; null where it was not built (tests of the API need none). */
export function findBuiltApp(): string | null {
  const folder = fileURLToPath(new URL('dist/', WEB))
  return existsSync(`${folder}app.html`) ? folder : null
}

/** Renders a public page from what the office has entered. */
export async function renderSitePage(app: App, db: Db, page: SitePage, locale: Locale): Promise<string> {
  const site: SiteModule = await import(new URL('dist-site/site.js', WEB).href)
  const [institute, courses, gateway] = await Promise.all([
    getInstitute(app, db),
    listOpenCourses(db, app.clock.now()),
    findOpenGateway(db),
  ])
  return site.renderPage(page, locale, institute, {
    ...{ courses, year: app.clock.now().getFullYear() },
    thirdParties: gateway ? ['razorpay'] : [],
  })
}
