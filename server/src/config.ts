// The only reader of process.env: what the server needs, checked once at start with one message for all faults.
import { hkdfSync } from 'node:crypto'
import { z } from 'zod'

const WEAK = /^(.)\1*$|secret|changeme|change-me|password|example|default/i

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  DEMO: z.stringbool().default(false),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ error: 'the address that people type, such as https://app.example.in' }),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'a postgres:// address for the serving role'),
  OWNER_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  SECRET: z.string({ error: 'at least 32 random characters' }).min(32, 'at least 32 random characters'),
  DATA_KEY: z.base64({ error: '32 random bytes in base64' }).refine(isKey, '32 random bytes in base64'),
  FILES_DIR: z.string({ error: 'a folder that only the server can read' }).min(1),
  TRUST_PROXY: z.stringbool().default(false),
  // Where WhatsApp and the push services are: other addresses are for tests.
  WHATSAPP_URL: z.url().default('https://graph.facebook.com'),
  PUSH_HOSTS: z
    .string()
    .default('fcm.googleapis.com,updates.push.services.mozilla.com,push.apple.com,notify.windows.com'),
  // Where Razorpay's API and the page of its checkout are: another address is for tests.
  RAZORPAY_URL: z.url().default('https://api.razorpay.com'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export interface Config {
  mode: 'production' | 'development' | 'test'
  /** Whether invented people may be in the database. Never true in production. */
  demo: boolean
  port: number
  host: string
  publicUrl: string
  databaseUrl: string
  ownerDatabaseUrl: string | undefined
  filesDir: string
  trustProxy: boolean
  logLevel: string
  /** Where WhatsApp's API is; without a path. */
  whatsAppUrl: string
  /** Hosts (with their subdomains) to which push messages may go. */
  pushHosts: string[]
  /** Where Razorpay's API and the page of its checkout are; without a path. */
  razorpay: { apiUrl: string }
  keys: Keys
}

/** Every key that the server uses, one purpose each, derived from SECRET (RFC 5869); `data` is DATA_KEY itself. */
export interface Keys {
  accessToken: Uint8Array
  password: Uint8Array
  throttle: Uint8Array
  fileAddress: Uint8Array
  idempotency: Uint8Array
  /** The seed of the key that signs receipts. */
  receipt: Uint8Array
  /** Signs the link with which a mail is unsubscribed from. */
  unsubscribe: Uint8Array
  data: Uint8Array
}

/** Thrown by `readConfig`; the message names every missing or weak setting, a line each. */
export class ConfigError extends Error {}

/** Reads and checks the environment. Throws one ConfigError that names all faults. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env)
  const faults = parsed.success ? productionFaults(parsed.data) : parsed.error.issues.map(describe)
  if (!parsed.success || faults.length) {
    throw new ConfigError(['These settings are missing or weak:', ...faults.map((f) => `  ${f}`)].join('\n'))
  }
  const e = parsed.data
  return {
    mode: e.NODE_ENV,
    demo: e.DEMO,
    port: e.PORT,
    host: e.HOST,
    publicUrl: new URL(e.PUBLIC_URL).origin,
    databaseUrl: e.DATABASE_URL,
    ownerDatabaseUrl: e.OWNER_DATABASE_URL,
    filesDir: e.FILES_DIR,
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
    whatsAppUrl: new URL(e.WHATSAPP_URL).origin,
    pushHosts: e.PUSH_HOSTS.split(',').map((host) => host.trim()),
    razorpay: { apiUrl: new URL(e.RAZORPAY_URL).origin },
    keys: deriveKeys(e.SECRET, e.DATA_KEY),
  }
}

/** DATABASE_URL alone, for commands that need nothing else. Throws a ConfigError. */
export function readDatabaseUrl(env: NodeJS.ProcessEnv = process.env): string {
  if (!env.DATABASE_URL) throw new ConfigError('DATABASE_URL: is missing')
  return env.DATABASE_URL
}

/** OWNER_DATABASE_URL alone, for commands that change the schema. Throws a ConfigError. */
export function readOwnerDatabaseUrl(env: NodeJS.ProcessEnv = process.env): string {
  if (!env.OWNER_DATABASE_URL) throw new ConfigError('OWNER_DATABASE_URL: is missing')
  return env.OWNER_DATABASE_URL
}

function productionFaults(e: z.infer<typeof environment>): string[] {
  if (e.NODE_ENV !== 'production') return []
  const faults = []
  if (e.DEMO) faults.push('DEMO: must be off in production')
  if (!e.PUBLIC_URL.startsWith('https://')) faults.push('PUBLIC_URL: must begin with https://')
  if (!e.WHATSAPP_URL.startsWith('https://')) faults.push('WHATSAPP_URL: must begin with https://')
  if (!e.RAZORPAY_URL.startsWith('https://')) faults.push('RAZORPAY_URL: must begin with https://')
  if (WEAK.test(e.SECRET)) faults.push('SECRET: is guessable; take 32 or more random characters')
  if (Buffer.from(e.DATA_KEY, 'base64').every((byte, _, all) => byte === all[0])) {
    faults.push('DATA_KEY: is guessable; take 32 random bytes')
  }
  return faults
}

function deriveKeys(secret: string, dataKey: string): Keys {
  const derive = (purpose: string) => new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32))
  return {
    accessToken: derive('access-token'),
    password: derive('password'),
    throttle: derive('throttle'),
    fileAddress: derive('file-address'),
    idempotency: derive('idempotency'),
    receipt: derive('receipt'),
    unsubscribe: derive('unsubscribe'),
    data: new Uint8Array(Buffer.from(dataKey, 'base64')),
  }
}

function isKey(base64: string): boolean {
  return Buffer.from(base64, 'base64').length === 32
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`
}
