// The paper as it lies on the device before the start: sealed with AES-GCM, opened with the key of the start's reply.
import { fromBase64 } from './base64.ts'
import type { Paper } from './paper.ts'

/** 12 bytes that the sealing chose, then the ciphertext with its tag. */
const IV_BYTES = 12

/** SHA-256 of a file, in base64url: whether it is the one that the server means. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/**
 * Opens a sealed file with its key (AES-256, base64url). Throws where the key is another file's or a byte has changed:
 * what opens is what the server had sealed.
 */
export async function openSealed(bytes: ArrayBuffer, secret: string): Promise<Paper> {
  const key = await crypto.subtle.importKey('raw', fromBase64(secret), 'AES-GCM', false, ['decrypt'])
  const iv = bytes.slice(0, IV_BYTES)
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.slice(IV_BYTES))
  const packed = new Blob([plain]).stream().pipeThrough(new DecompressionStream('gzip'))
  return JSON.parse(await new Response(packed).text()) as Paper
}

/** The paper with the texts of one more language: each sealed file brings its own. */
export function withLanguage(paper: Paper, other: Paper): Paper {
  const added = new Map(other.questions.map((question) => [question.position, question.texts]))
  const questions = paper.questions.map((question) => ({
    ...question,
    texts: { ...added.get(question.position), ...question.texts },
  }))
  const passages = { ...other.passages }
  for (const [id, texts] of Object.entries(paper.passages)) passages[id] = { ...passages[id], ...texts }
  return { ...paper, questions, passages, pictures: { ...other.pictures, ...paper.pictures } }
}
