import nodemailer from 'nodemailer';

/** Where letters are handed over, and from whom they are. */
export interface Smtp {
  /** `smtp://name:password@host:587`, `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

export interface Sending {
  /** The same for every sending of a letter (RFC 5322, 3.6.4): a mail program shows a repeat once. */
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * What became of a sending: taken; refused for good; not taken this time; or nobody knows, since the line broke after the
 * letter had begun to go over.
 */
export type Outcome =
  | { readonly is: 'taken' }
  | { readonly is: 'refused' | 'not_now' | 'unclear'; readonly why: string };

const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** Hands one letter over by SMTP (RFC 5321), and says what became of it. */
export async function send({ url, from }: Smtp, { id, ...letter }: Sending): Promise<Outcome> {
  let hasBegun = false;
  const watch = (entry: { readonly tnx?: string }, said?: unknown) => {
    if (entry.tnx === 'client' && said === 'DATA') hasBegun = true;
  };
  const transport = nodemailer.createTransport({
    ...{ url, ...timeouts },
    requireTLS: needsTls(url),
    transactionLog: true,
    logger: {
      trace: watch,
      debug: watch,
      info: watch,
      warn: watch,
      error: watch,
      fatal: watch,
      level: () => undefined,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: letter.recipient },
      subject: letter.subject,
      text: letter.body,
      messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1).replace(/>.*$/, '')}>`,
      // Nobody is on holiday from a machine (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { is: 'taken' };
  } catch (error) {
    return outcomeOf(error, hasBegun);
  } finally {
    transport.close();
  }
}

function outcomeOf(error: unknown, hasBegun: boolean): Outcome {
  const { responseCode, code, command } = detailsOf(error);
  // A server's own words are kept in no log: they may repeat an address.
  const why = [code, responseCode].filter((part) => part !== undefined).join(' ');
  // Refused for good is the letter or its recipient; a wrong password or sender of ours is not the letter's fault.
  const ofLetter = command === 'RCPT TO' || command === 'DATA';
  if (responseCode !== undefined) return { is: ofLetter && responseCode >= 500 ? 'refused' : 'not_now', why };
  return { is: hasBegun ? 'unclear' : 'not_now', why };
}

interface Details {
  readonly responseCode?: number;
  readonly code?: string;
  readonly command?: string;
}

/** What nodemailer says of a failure. */
function detailsOf(error: unknown): Details {
  if (!(error instanceof Error)) return {};
  const { responseCode, code, command }: Record<string, unknown> = { ...error };
  return {
    ...(typeof responseCode === 'number' ? { responseCode } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof command === 'string' ? { command } : {}),
  };
}

/** A link that lets in goes over no open line; a server of this machine has none. */
function needsTls(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'smtp:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
