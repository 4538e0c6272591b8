// Sends a PDF as a download.

interface Sender {
  header(name: string, value: string): Sender
  type(mediaType: string): Sender
  send(bytes: Buffer): unknown
}

/** No cache keeps it: it may hold a paper that nobody may see yet, or a student's marks. */
export function sendPdf(reply: Sender, file: Buffer, name: string): void {
  reply
    .type('application/pdf')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(file)
}
