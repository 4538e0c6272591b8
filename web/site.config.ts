// How the public pages are built: one module for the server, after the app, whose style sheet it names.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { wordsAndReact } from './vite.config.ts'

/** Gives the pages the address of their style sheet as the app's build has named it; read only when they are built. */
function siteCss(): Plugin {
  return {
    name: 'site-css',
    config() {
      const manifest = JSON.parse(readFileSync(join(import.meta.dirname, 'dist/.vite/manifest.json'), 'utf8'))
      return { define: { __SITE_CSS__: JSON.stringify(`/${manifest['src/site/site.css'].file}`) } }
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [...wordsAndReact(), siteCss()],
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  // Everything inside: the server has no React of its own.
  ssr: { noExternal: true },
  build: {
    ssr: 'src/site/site.tsx',
    outDir: 'dist-site',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
  },
})
