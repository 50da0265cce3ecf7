import { Fragment, type ReactNode } from 'react';

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
