/** Placeholders for `Rich`: `slots('reported')` fills `{reported}` with a mark that Rich finds again. */
export function slots<Name extends string>(...names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, `\u0001${name}\u0001`])) as Record<Name, string>;
}
