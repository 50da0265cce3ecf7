export type Topic = 'read' | 'import' | 'country' | 'region' | 'plan' | 'agencies';

const topics: readonly (readonly [string, Topic])[] = [
  ['/imports', 'import'],
  ['/country/', 'country'],
  ['/regions/', 'region'],
  ['/plan/', 'plan'],
];

/** What the help of an address is about; where nothing else fits, how figures are read. */
export function topicOf(pathname: string): Topic {
  if (/^\/agencies\/?$/.test(pathname)) return 'agencies';
  return topics.find(([start]) => pathname.startsWith(start))?.[1] ?? 'read';
}
