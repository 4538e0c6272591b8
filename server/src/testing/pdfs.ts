// Reads PDFs back in tests: what stands on each page, and how large it is.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words of each page, in the order in which they were written. */
export async function readPdf(bytes: Buffer): Promise<{ pages: string[]; title: string; width: number }> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const file = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  const { info } = await file.getMetadata()
  const [, , width = 0] = (await file.getPage(1)).view
  await loading.destroy()
  return { pages, title: String((info as { Title?: string }).Title), width }
}
