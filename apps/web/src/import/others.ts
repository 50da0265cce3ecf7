import type { Change } from './corrections.ts';

/** One correction: what it is of, what it says, and how it is made and taken back. */
export interface Made {
  readonly key: string;
  readonly text: string;
  readonly make: Change;
  readonly undo: Change;
}

/** Something that somebody else made or took back while this person corrected. */
export interface OthersCorrection {
  readonly key: string;
  readonly text: string;
  /** They took back what the text says. */
  readonly isUndone: boolean;
  /** This person did otherwise to the same, and that stands. */
  readonly isReplaced: boolean;
  /** Does what they did. */
  readonly take: Change;
}

/** What `theirs` says otherwise than `before`, and whether `mine` has taken its place. */
export function othersIn(
  before: readonly Made[],
  theirs: readonly Made[],
  mine: readonly Made[],
): readonly OthersCorrection[] {
  const [known, left, own] = [textsOf(before), textsOf(theirs), textsOf(mine)];
  const isReplaced = (key: string) => own.get(key) !== known.get(key) && own.get(key) !== left.get(key);
  const made = theirs.filter(({ key, text }) => known.get(key) !== text);
  const undone = before.filter(({ key }) => !left.has(key));
  return [
    ...made.map(({ key, text, make }) => ({
      key,
      text,
      isUndone: false,
      isReplaced: isReplaced(key),
      take: make,
    })),
    ...undone.map(({ key, text, undo }) => ({
      key,
      text,
      isUndone: true,
      isReplaced: isReplaced(key),
      take: undo,
    })),
  ];
}

function textsOf(made: readonly Made[]): ReadonlyMap<string, string> {
  return new Map(made.map(({ key, text }) => [key, text]));
}
