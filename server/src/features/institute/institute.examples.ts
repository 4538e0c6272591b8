// How the institute's operations are called rightly.
import sharp from 'sharp'
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  getInstitute: () => ({}),
  changeInstitute: () => ({ body: { name: 'Integrate Classes', phone: '90000 00002' } }),
  changeInstituteMark: async () => ({
    bytes: await sharp({ create: { width: 64, height: 64, channels: 3, background: '#004757' } })
      .png()
      .toBuffer(),
  }),
}
