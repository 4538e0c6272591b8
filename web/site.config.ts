// How the public pages are built: one module for the server, after the app, whose style sheet it names.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { wordsAndReact } from './vite.config.ts'

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, 'dist/.vite/manifest.json'), 'utf8'))

export default defineConfig({
  root: import.meta.dirname,
  plugins: wordsAndReact(),
  publicDir: false,
  define: {
    'process.env.NODE_ENV': '"production"',
    __SITE_CSS__: JSON.stringify(`/${manifest['src/site/site.css'].file}`),
  },
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
