// Where a request comes from: the device in words, and the address and network that tries are counted by.
import { isIP, isIPv6 } from 'node:net'
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

/**
 * What tries are counted by: an IPv4 address, or the /64 network of an IPv6 address, since one household or attacker
 * has all the addresses of it.
 */
export function networkOf(address: string | null): string {
  if (!address || !isIPv6(address)) return address ?? 'unknown'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [head = '', tail] = address.split('::')
  const groups = head ? head.split(':') : []
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail ? tail.split(':').length : 0)
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ? tail.split(':') : [])]
  return `${all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
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
