/** What a command's end tells a script. */
export const exitCodes = {
  done: 0,
  /** Because of the input, or warnings that nobody confirmed. */
  refused: 1,
  wrongUsage: 2,
  systemFailure: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line itself was wrong. */
export class WrongUsage extends Error {}
