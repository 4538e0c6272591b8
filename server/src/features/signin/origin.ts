// Where a request comes from: the device in words, and its address.
import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Origin } from './sessions.ts'

/** The device and address of a request, as the person will see it among their devices. */
export function originOf(request: FastifyRequest): Origin {
  return { device: nameDevice(request.headers['user-agent'] ?? ''), address: addressOf(request) }
}

/** The network address, or null where a proxy has passed on something that is none. */
export function addressOf({ ip }: FastifyRequest): string | null {
  const bare = ip.split('%')[0] ?? ''
  return isIP(bare) ? bare : null
}

const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** "Chrome · Android": names, so the same in every language. Empty where the browser says nothing known. */
export function nameDevice(userAgent: string): string {
  const nameIn = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(userAgent))?.[1]
  return [nameIn(browsers), nameIn(systems)].filter(Boolean).join(' · ')
}
