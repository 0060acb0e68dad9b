// Sets the chosen theme before the first paint; loaded as a classic script in the head for that reason alone.
(() => {
  const root = document.documentElement;
  const chosen = localStorage.getItem('theme');
  if (chosen) root.dataset.theme = chosen;
  const dark = () => (root.dataset.theme
    ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-theme-switch]')) return;
    root.dataset.theme = dark() ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  });
})();
