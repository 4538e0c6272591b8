// Leaves a .br and a .gz beside every file of the build, so that the server never packs while people wait.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = join(import.meta.dirname, '../dist')

for (const path of globSync('**/*.{js,css,html,svg,webmanifest}', { cwd: dist })) {
  const bytes = readFileSync(join(dist, path))
  writeFileSync(join(dist, `${path}.gz`), gzipSync(bytes, { level: 9 }))
  writeFileSync(
    join(dist, `${path}.br`),
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  )
}
