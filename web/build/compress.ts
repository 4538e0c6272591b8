// Leaves a .br and a .gz beside each built text file, at the best rate, so that the server only has to send them.
import { glob, readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const DIST = new URL('../dist/', import.meta.url)
const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

for await (const name of glob('**/*.{js,css,html,svg,webmanifest}', { cwd: DIST })) {
  const bytes = await readFile(new URL(name, DIST))
  if (bytes.length < 1024) continue
  await writeFile(new URL(`${name}.br`, DIST), await brotli(bytes))
  await writeFile(new URL(`${name}.gz`, DIST), await gzipped(bytes, { level: 9 }))
}
