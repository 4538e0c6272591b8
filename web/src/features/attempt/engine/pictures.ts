// The paper's pictures on the device: fetched once at the start, shown from there, also without a network.
import { fromBase64 } from './base64.ts'
import type { Journal } from './journal.ts'

/** What a text writes for a picture → an address that the screen can show. */
export type PictureAddresses = Readonly<Record<string, string>>

/**
 * Gives the address of every picture that the device has, then fetches and keeps the others; calls back whenever one
 * came. A picture that cannot be fetched now is shown from the network, and fetched at the next opening.
 */
export async function keepPictures(
  attemptId: string,
  wanted: Record<string, string>,
  ports: {
    journal: Journal | undefined
    fetch(address: string): Promise<Blob>
    onChange(addresses: PictureAddresses): void
  },
): Promise<void> {
  const kept =
    (await ports.journal?.readPictures(attemptId).catch(() => undefined)) ?? new Map<string, Blob>()
  let addresses: PictureAddresses = Object.fromEntries(
    Object.entries(wanted).filter(([, address]) => !address.startsWith('data:')),
  )
  const show = (written: string, bytes: Blob) => {
    addresses = { ...addresses, [written]: URL.createObjectURL(bytes) }
    ports.onChange(addresses)
  }
  for (const [written, bytes] of kept) show(written, bytes)
  for (const [written, address] of Object.entries(wanted)) {
    if (kept.has(written)) continue
    // A picture that came within the sealed paper is here already.
    const bytes = pictureOf(address) ?? (await ports.fetch(address).catch(() => undefined))
    if (!bytes) continue
    await ports.journal?.writePicture(attemptId, written, bytes).catch(() => undefined)
    show(written, bytes)
  }
}

/** Gives the memory back. */
export function dropPictures(addresses: PictureAddresses): void {
  for (const address of Object.values(addresses)) {
    if (address.startsWith('blob:')) URL.revokeObjectURL(address)
  }
}

/** The bytes of a `data:` address in base64, with their type. */
export function pictureOf(address: string): Blob | undefined {
  const found = /^data:([\w/+.-]+);base64,(.*)$/s.exec(address)
  return found ? new Blob([fromBase64(found[2] ?? '')], { type: found[1] ?? '' }) : undefined
}
