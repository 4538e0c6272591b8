// A message as a mail: plain text, and the same as a small page.

interface MailWords {
  title: string
  text: string
  link: string
  linkText: string
  institute: string
  footer: string
}

/** The plain part and the page; everything in the page is escaped. */
export function mailOf({ title, text, link, linkText, institute, footer }: MailWords) {
  const page = `<!doctype html>
<html><body style="margin:0;background:#f4f6f6;font:16px/1.5 system-ui,'Noto Sans Devanagari',sans-serif;color:#16292d">
<div style="max-width:34em;margin:0 auto;padding:24px">
<p style="margin:0 0 16px;color:#4a6368">${escaped(institute)}</p>
<div style="background:#fff;border-radius:12px;padding:24px">
<h1 style="margin:0 0 12px;font-size:20px;line-height:1.3">${escaped(title)}</h1>
<p style="margin:0 0 20px">${escaped(text)}</p>
<a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#004757;color:#fff;text-decoration:none">${escaped(linkText)}</a>
</div>
<p style="margin:16px 0 0;font-size:13px;color:#4a6368">${escaped(footer)}</p>
</div></body></html>`
  return { subject: title, text: `${text}\n\n${link}\n\n${institute}\n${footer}\n`, html: page }
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
