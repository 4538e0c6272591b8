// Everything that is not the API: the public pages, the built files, and the app's one page for every other address.
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { Locale } from '../../platform/schema.ts'
import type { App } from '../../platform/serve.ts'
import { findBuiltApp, renderSitePage, type SitePage } from './site.ts'

const PUBLIC_PAGES: Record<string, [SitePage, Locale]> = {
  '/': ['home', 'en'],
  '/mr': ['home', 'mr'],
  '/hi': ['home', 'hi'],
  '/privacy': ['privacy', 'en'],
  '/mr/privacy': ['privacy', 'mr'],
  '/hi/privacy': ['privacy', 'hi'],
}

/** Serves the site and the app from one address with the API, so that the policy for scripts can say 'self'. */
export function serveSite(app: App): void {
  const folder = findBuiltApp()
  if (!folder) return
  for (const [address, [page, locale]] of Object.entries(PUBLIC_PAGES)) {
    app.http.get(address, { schema: { hide: true } }, async (_, reply) => {
      const html = await renderSitePage(app, app.db, page, locale)
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
    })
  }
  app.http.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    // The build leaves a .br and a .gz beside each file.
    preCompressed: true,
    cacheControl: false,
    setHeaders,
  })
  app.http.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (request.url.startsWith('/v1/') || /\.\w{2,5}($|\?)/.test(request.url)) return reply.callNotFound()
    return reply.header('cache-control', 'no-cache').sendFile('app.html', folder, { cacheControl: false })
  })
}

// Files under assets/ carry their hash in the name; everything else is asked for anew.
function setHeaders(reply: FastifyReply, path: string): void {
  const hashed = path.includes(join('dist', 'assets'))
  reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}
