/* Filters and search over the timeline. The page is whole without it. Everything that it does is in
   the address, so that it can be sent to somebody and undone by the back button. */
(() => {
  const $ = (s, e = document) => e.querySelector(s), $$ = (s, e = document) => [...e.querySelectorAll(s)]
  const make = (tag, values, ...parts) => {
    const element = Object.assign(document.createElement(tag), values)
    element.append(...parts)
    return element
  }
  const browse = $('.browse')
  if (!browse) return
  const words = browse.dataset
  const input = make('input', { type: 'search', placeholder: words.search, ariaLabel: words.search })
  const out = make('output', { ariaLive: 'polite' })
  const clear = make('button', { type: 'reset', hidden: true }, words.clear)
  const form = make('form', { className: 'find', role: 'search' }, input, out, clear)
  const results = make('ol', { className: 'results' })
  const mode = make('input', { type: 'checkbox' })
  // In a file that holds the whole site this is no file of its own, and pages are parts of it.
  const src = document.currentScript.src, root = src ? new URL('..', src).href : '#'
  const entries = () => $$('.event, .line').filter(e => !e.hidden)
  const fold = s => s.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  let waiting, boxes = []

  // The index is a script, since a page that was opened from a disk may load nothing else.
  const index = () => waiting ||= new Promise((done, fail) => {
    if (self.sitegenEvents) return done(read(self.sitegenEvents))
    const script = document.createElement('script')
    script.src = root + 'assets/events.js'
    script.onload = () => done(read(self.sitegenEvents))
    script.onerror = fail
    document.head.append(script)
  })

  const read = ({ facets, events }) => events.map(([id, its, title, date, page]) => {
    const element = document.getElementById(id), names = its.map(i => facets[i])
    return {
      id, title, date, page, element,
      text: fold([element ? element.textContent : title + ' ' + date, ...names.map(f => f[2])].join(' ')),
      has: new Set(names.map(f => f[0] + '=' + f[1])) }
  })

  const state = () => new URLSearchParams(location.search)

  async function show() {
    const query = state(), sought = fold(query.get('q') || '').split(/\s+/).filter(Boolean)
    const wanted = [...query].filter(([k]) => k != 'q').map(([k, v]) => k + '=' + v)
    const on = sought.length + wanted.length > 0
    if (document.activeElement != input) input.value = query.get('q') || ''
    for (const box of boxes) box.checked = wanted.includes(box.value)
    if (!on && !waiting) return
    const all = await index()
    const found = all.filter(e => !on || wanted.every(w => e.has.has(w)) && sought.every(w => e.text.includes(w)))
    const kept = new Set(found)
    for (const e of all) if (e.element) e.element.hidden = !kept.has(e)
    $('main').classList.toggle('filtered', on)
    for (const year of $$('.year')) {
      const items = $$('.event, .line', year), hidden = items.filter(e => e.hidden).length
      const head = $('h2', year)
      year.classList.toggle('empty', hidden == items.length)
      hidden ? head.dataset.hidden = words.hidden.replace('{count}', hidden) : delete head.dataset.hidden
    }
    results.replaceChildren(...(on ? found.filter(e => !e.element).map(line) : []))
    out.value = on ? words.found.replace('{found}', found.length).replace('{all}', all.length) : ''
    clear.hidden = !on
  }

  // A line of the list of results, where the page lists years alone.
  const line = e => make('li', { className: 'line' }, make('span', {}, e.date), ' ',
    make('a', { href: root + e.page }, e.title))

  function go(query, step) {
    const text = query.toString()
    if (text != location.search.slice(1)) history[step + 'State'](null, '', text ? '?' + text : location.pathname)
    show()
  }

  browse.before(form)
  browse.after(results)
  browse.append(make('p', { className: 'keys' }, make('label', {}, mode, ' ', words.keys)))
  input.addEventListener('focus', index, { once: true })
  input.addEventListener('input', () => {
    const query = state()
    input.value.trim() ? query.set('q', input.value.trim()) : query.delete('q')
    go(query, 'replace')
  })
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('reset', () => { input.blur(); go(new URLSearchParams(), 'push') })
  addEventListener('popstate', show)

  // A box before each link makes a filter of it; the link still leads to its page.
  for (const link of $$('.browse [data-key] [data-slug]')) {
    const key = link.closest('[data-key]').dataset.key
    const box = make('input', { type: 'checkbox', value: key + '=' + link.dataset.slug, ariaLabel: link.textContent })
    box.addEventListener('change', () => {
      const query = state(), rest = query.getAll(key).filter(v => v != link.dataset.slug)
      query.delete(key)
      for (const v of box.checked ? [...rest, link.dataset.slug] : rest) query.append(key, v)
      go(query, 'push')
    })
    link.before(box)
    boxes.push(box)
  }
  browse.addEventListener('toggle', () => { index(); show() }, { once: true })

  // Single keys, which can be switched off: WCAG 2.1.4.
  const store = value => { try { return value ? localStorage.setItem('keys', value) : localStorage.getItem('keys') } catch { } }
  mode.checked = store() != 'off'
  mode.addEventListener('change', () => store(mode.checked ? 'on' : 'off'))
  addEventListener('keydown', event => {
    if (!mode.checked || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) return
    const step = { j: 1, k: -1 }[event.key]
    if (event.key == '/') input.focus()
    else if (event.key == '?') { browse.open = true; mode.focus() }
    else if (step) {
      const list = entries(), here = list.findIndex(e => e.contains(document.activeElement))
      const next = list[here < 0 ? (step > 0 ? list.findIndex(e => e.getBoundingClientRect().top > 0) : -1) : here + step]
      if (!next) return
      $('h3 a, a', next).focus({ preventScroll: true })
      next.scrollIntoView()
    } else return
    event.preventDefault()
  })
  if (location.search) show()
})()
