// The small things that no circuit is needed for: reconnection, the theme, copying.
document.getElementById('reconnect')?.addEventListener('click', async () => {
  if (!await Blazor.reconnect()) { location.reload(); }
});
document.getElementById('reload')?.addEventListener('click', () => location.reload());

// While nothing was chosen the look follows the system; the choice is kept for a year.
function switchTheme() {
  const sheets = [...document.querySelectorAll('link[data-theme]')];
  const now = sheets.find(sheet => matchMedia(sheet.media).matches)?.dataset.theme ?? 'light';
  const next = now === 'dark' ? 'light' : 'dark';
  for (const sheet of sheets) { sheet.media = sheet.dataset.theme === next ? 'all' : 'not all'; }
  document.querySelector('meta[name=color-scheme]').content = next;
  const secure = location.protocol === 'https:' ? ';secure' : '';
  document.cookie = `theme=${next};path=/;max-age=31536000;samesite=lax${secure}`;
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    return; // The browser forbids it; the text stands there and can be marked.
  }
  const label = button.title;
  button.title = button.dataset.copied;
  button.classList.add('copied');
  setTimeout(() => { button.title = label; button.classList.remove('copied'); }, 1500);
}

// A link to something folded unfolds it.
function unfold(link) {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  for (let at = target?.parentElement; at; at = at.parentElement) {
    if (at.localName === 'details') { at.open = true; }
  }
  target?.scrollIntoView({ block: 'center' });
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href*="#"]');
  if (link?.hash.length > 1) { unfold(link); }
  const button = event.target.closest?.('[data-switch=theme], [data-copy]');
  if (button?.dataset.switch === 'theme') { switchTheme(); }
  if (button?.dataset.copy !== undefined) { copy(button); }
});

// A file dropped beside its place must not replace the page.
for (const name of ['dragover', 'drop']) {
  document.addEventListener(name, event => event.preventDefault());
}

Blazor.start();
