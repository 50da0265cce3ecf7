/** The words of a browser's own name that people know it by; the first that fits. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Line/', 'LINE'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** Browser and system of a User-Agent; `null` where it says neither. */
export function deviceOf(agent: string): { readonly browser: string; readonly system: string } | null {
  const browser = browsers.find(([word]) => agent.includes(word))?.[1];
  const system = systems.find(([word]) => agent.includes(word))?.[1];
  return browser === undefined || system === undefined ? null : { browser, system };
}
