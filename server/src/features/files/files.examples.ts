// How a file is asked for rightly.
import sharp from 'sharp'
import { fileAddress, storeImage } from '../../platform/files.ts'
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  getFile: async ({ server, world }) => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const image = { kind: 'picture' as const, bytes, ownerId: null, createdBy: world.ownerId, side: 100 }
    const fileId = await server.db.transaction().execute((tx) => storeImage(tx, server.app.files, image))
    const address = new URL(
      fileAddress(server.app.config.keys.fileAddress, fileId, server.clock.now()),
      'http://x',
    )
    return { params: { fileId }, query: Object.fromEntries(address.searchParams) }
  },
}
