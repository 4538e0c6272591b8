// A photo as the server will keep it, made on the phone: a slow network carries a tenth of what the camera wrote.

/** The longest side that the server keeps, in pixels. */
const SIDE = 1600
/** What is lighter than this goes as it is. */
const LIGHT = 400_000

/** The photo in fewer pixels; where the browser cannot read it, as it is: the server says what is wrong. */
export async function makeSmall(file: File): Promise<Blob> {
  if (file.size <= LIGHT) return file
  try {
    const image = await createImageBitmap(file)
    const scale = Math.min(1, SIDE / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    const small = await new Promise<Blob | null>((take) => canvas.toBlob(take, 'image/jpeg', 0.85))
    return small && small.size < file.size ? small : file
  } catch {
    return file
  }
}
