// How the app is built: one page (app.html) that the server gives for every address of the app.
/// <reference types="vitest/config" />

import { getConfig } from '@lingui/conf'
import { lingui } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** Where the development server finds the API and the public pages. */
const server = process.env.DEV_SERVER ?? 'http://localhost:3000'

/** Addresses that the server itself answers, with pages that need no script. */
const publicPages = '^/((mr|hi)/?)?(privacy)?/?(\\?.*)?$'

/** In development every address of the app gets app.html, as the server does in production. */
function oneAppPage(): Plugin {
  return {
    name: 'one-app-page',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const { url = '', headers } = request
        const isApp =
          headers.accept?.includes('text/html') &&
          !/\.\w+(\?|$)/.test(url) &&
          !new RegExp(publicPages).test(url)
        if (isApp) request.url = '/app.html'
        next()
      })
    },
  }
}

/** JSX, and the words: their macros first, while the code is still as it was written. */
export function wordsAndReact() {
  const linguiConfig = getConfig({ cwd: import.meta.dirname })
  return [
    babel({ plugins: [['@lingui/babel-plugin-lingui-macro', { linguiConfig }]] }),
    react(),
    lingui({ cwd: import.meta.dirname, failOnCompileError: true }),
  ]
}

/** Every browser of the target reads woff2; the older forms of KaTeX's fonts would only weigh. */
function newestFonts(): Plugin {
  return {
    name: 'newest-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex.*\.css$/.test(id)) return
      return code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '')
    },
  }
}

/** The parts that every screen shows; the others travel with the screens that use them. */
const everyday = 'Avatar|Button|Chip|Duration|Icon|Mark|Menu|Note|Panel|States|Toast|format|online'

/** What every screen needs comes as two files: one that changes with the libraries, one with the product. */
const firstFiles = [
  {
    name: 'vendor',
    // Several queries at once are for the office's pages.
    test: /node_modules[\\/](?!.*(queriesObserver|useQueries))(react|react-dom|scheduler|@tanstack|@lingui|openapi-fetch|use-sync-external-store)[\\/]|rolldown.runtime|preload-helper/,
  },
  {
    name: 'shell',
    test: new RegExp(
      `src[\\\\/](words[\\\\/]language|(shell|api)[\\\\/][^\\\\/.]*|ui[\\\\/](${everyday}))\\.tsx?$`,
    ),
  },
  { name: 'math', test: /src[\\/]ui[\\/]MathText|[\\/]markdown[\\/]/ },
  {
    name: 'exam',
    // Some twenty small files would each cost a slow phone a round trip.
    test: /src[\\/]features[\\/]attempt[\\/](engine[\\/])?(?!ExamStartPage|ReceiptPage|away\\.|awayReport|sealed)[^\\/.]*\.tsx?$/,
  },
]

/**
 * Which pages are fetched together with all that they import: those that somebody opens on a slow phone. The list of
 * it travels with every first visit, so the office's pages, on a desk, find their imports by themselves.
 */
const readAhead = /(SignIn|Home|Tests|Result|ExamStart|Attempt)Page|AppFrame|formulas|[/-](en|mr|hi)-/

export default defineConfig({
  root: import.meta.dirname,
  test: { name: 'web', include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'] },
  plugins: [
    oneAppPage(),
    ...wordsAndReact(),
    newestFonts(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        // The shell only; a screen's own script is kept when it is first used.
        globPatterns: ['app.html', 'boot.js', 'assets/{app,shell,vendor}-*.{js,css}', 'icons/*-192.png'],
      },
    }),
  ],
  build: {
    manifest: true,
    // A font within a style sheet would be a data: address, which the policy for content refuses.
    assetsInlineLimit: 0,
    modulePreload: {
      resolveDependencies: (page, files, { hostType }) =>
        hostType === 'html' || readAhead.test(page) ? files : files.filter((file) => file.endsWith('.css')),
    },
    // The popover attribute (Chrome 114, Safari 17) is the youngest thing the screens need.
    target: ['chrome114', 'safari17', 'firefox125'],
    rolldownOptions: {
      input: { app: 'app.html', site: 'src/site/site.css' },
      output: { codeSplitting: { groups: firstFiles } },
    },
  },
  server: { proxy: { '/v1': { target: server, ws: true }, [publicPages]: server } },
})
