// What every reply tells the browser about safety: the same text each time, so it is written once and not for each.
import type { Config } from '../config.ts'

const YEAR = 31_536_000

/** The headers of every reply, also of errors. */
export function securityHeaders({ publicUrl, razorpay }: Config): Record<string, string> {
  const isSecure = publicUrl.startsWith('https:')
  return {
    'content-security-policy': contentPolicy(isSecure, razorpay.apiUrl),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    // The old filter of browsers could itself be abused.
    'x-xss-protection': '0',
    ...(isSecure && { 'strict-transport-security': `max-age=${YEAR}; includeSubDomains` }),
  }
}

function contentPolicy(isSecure: boolean, gateway: string): string {
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // KaTeX positions glyphs by style attributes; style sheets still come from us only.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    // A form takes whoever pays by card to the gateway's own page; its script never runs here.
    `form-action 'self' ${gateway}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ]
  return directives.join('; ')
}
