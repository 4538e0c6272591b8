// Sets language and colours before the first paint. Kept out of the bundle: it must run first, and alone.
;(() => {
  const known = ['en', 'mr', 'hi']
  const kept = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null // storage is switched off: the system's choice holds
    }
  }
  const wanted = [kept('language'), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  document.documentElement.lang = wanted.find((tag) => known.includes(tag)) ?? 'en'
  const theme = kept('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
})()
