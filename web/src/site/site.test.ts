// The public pages: whole without script, in each language, with the institute's own facts.
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { InstituteSettings } from './institute.ts'
import { renderPage } from './site.tsx'

const institute: InstituteSettings = {
  name: 'Namune <Classes>',
  address: 'Example Arcade, Latur',
  phone: '90000 00002',
  email: 'office@example.in',
  openingHours: '8:00–20:00',
  markUrl: null,
  registrationOpen: true,
  channels: [],
}
const subjects = [{ en: 'Physics', mr: 'भौतिकशास्त्र', hi: 'भौतिकी' }]
const courses = [{ name: 'NEET', classLevel: 12, description: '', subjects, mostInBatch: 64 }]

beforeAll(() => void vi.stubGlobal('__SITE_CSS__', '/assets/site-1.css'))

describe.each(['en', 'mr', 'hi'] as const)('in %s', (locale) => {
  it.each(['home', 'privacy'] as const)(
    '%s is a whole document that a strict policy lets through',
    (page) => {
      const html = renderPage(page, locale, institute, { courses, year: 2026 })
      expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}">`))
      expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|<style/)
      expect(html).toContain('Namune &lt;Classes&gt;')
      expect(html).toContain('href="/assets/site-1.css"')
    },
  )
})

it('home speaks the language asked for', () => {
  expect(renderPage('home', 'mr', institute, { courses })).toContain('रोजचा दिवस एक छोटा तुकडा.')
  expect(renderPage('home', 'hi', institute, { courses })).toContain('भौतिकी')
  expect(renderPage('home', 'en', institute, { courses })).toContain('at most 64 in a batch')
})

it('home offers registration only while it is open', () => {
  expect(renderPage('home', 'en', institute)).toContain('href="/register"')
  expect(renderPage('home', 'en', { ...institute, registrationOpen: false })).not.toContain(
    'href="/register"',
  )
})

describe('the privacy policy', () => {
  it('names services of others only while they are switched on', () => {
    for (const locale of ['en', 'mr', 'hi'] as const) {
      const without = renderPage('privacy', locale, institute)
      expect(without).not.toMatch(/Meta|Google|WhatsApp/)
      const some = renderPage('privacy', locale, { ...institute, channels: ['whatsapp'] })
      expect(some).toContain('Meta WhatsApp Business API')
      expect(some).not.toContain('Google')
    }
  })
  it('names the gateway only while fees can be paid through it', () => {
    for (const locale of ['en', 'mr', 'hi'] as const) {
      expect(renderPage('privacy', locale, institute)).not.toContain('Razorpay')
      expect(renderPage('privacy', locale, institute, { thirdParties: ['razorpay'] })).toContain('Razorpay')
    }
  })
  it('has the same sections and points in all three languages', () => {
    const shape = (locale: 'en' | 'mr' | 'hi') =>
      renderPage(
        'privacy',
        locale,
        { ...institute, channels: ['whatsapp', 'push', 'mail'] },
        { thirdParties: ['google-play', 'gemini', 'razorpay'] },
      )
        .match(/<(h2|li|p)>/g)
        ?.join('')
    expect(shape('mr')).toBe(shape('en'))
    expect(shape('hi')).toBe(shape('en'))
  })
})
