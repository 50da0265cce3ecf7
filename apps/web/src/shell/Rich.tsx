import { Fragment, type ReactNode } from 'react';

/** Placeholders for {@link Rich}: `slots('reported')` fills `{reported}` with a mark that Rich finds again. */
export function slots<Name extends string>(...names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, `\u0001${name}\u0001`])) as Record<Name, string>;
}

/** A sentence with parts of the page inside, in whatever order the language has them. */
export function Rich({
  text,
  parts,
}: {
  readonly text: string;
  readonly parts: Readonly<Record<string, ReactNode>>;
}) {
  return text.split('\u0001').map((piece, index) => {
    const key = `${index}:${piece}`;
    return <Fragment key={key}>{index % 2 === 1 ? parts[piece] : piece}</Fragment>;
  });
}
