// The start of the app: words first, then the screens.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './api/queries.ts'
import { router } from './routes.tsx'
import { SessionProvider } from './shell/session.tsx'
import { watchForUpdates } from './shell/updates.tsx'
import { readLanguage, startLanguage } from './words/language.ts'
import './styles/index.css'

const queries = createQueries()
// The words and the page's script travel side by side; a page that fails to load says so itself.
await Promise.all([readLanguage(startLanguage()), router.load().catch(() => undefined)])

const root = document.getElementById('root')
if (!root) throw new Error('app.html has no #root')
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
)
watchForUpdates()
