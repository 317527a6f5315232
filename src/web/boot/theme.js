// Puts the theme that was chosen on the page before it paints, so that it does not flash in the other.
// Not a module: those wait until the page is read. A browser that keeps nothing follows the system.
try {
  const theme = localStorage.getItem("dateline-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
