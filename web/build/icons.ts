// Draws the app's icons from the mark: `npm run icons -w web`, and commit what it writes.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

const icons = join(import.meta.dirname, '../public/icons')
const mark = await readFile(join(icons, 'mark.svg'), 'utf8')
/** Systems cut their own corners, so these have none; maskable icons keep a fifth free around the sign. */
const square = mark.replace(/rx="9"/, '')
const roomy = square
  .replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"')
  .replace(/<rect[^>]*>/, '<rect x="-5" y="-5" width="42" height="42" fill="#004757"/>')

const drawings: [name: string, svg: string, size: number][] = [
  ['app-192.png', mark, 192],
  ['app-512.png', mark, 512],
  ['maskable-192.png', roomy, 192],
  ['maskable-512.png', roomy, 512],
  ['apple-180.png', roomy, 180],
]

for (const [name, svg, size] of drawings) {
  await sharp(Buffer.from(svg), { density: 72 * (size / 32) })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(icons, name))
}
