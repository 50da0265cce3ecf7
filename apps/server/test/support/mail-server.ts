import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter as it arrived: its words decoded. */
export interface Letter {
  readonly to: readonly string[];
  readonly words: string;
}

/** A mail server of a test's own. */
export class MailServer {
  readonly #arrivals = new EventEmitter();
  readonly #letters: Letter[] = [];
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, { envelope }, done) => {
      text(stream).then((raw) => {
        this.#letters.push({ to: envelope.rcptTo.map(({ address }) => address), words: wordsOf(raw) });
        this.#arrivals.emit('letter');
        done();
      }, done);
    },
  });

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server.server, 'listening');
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** The oldest letter that nobody took yet, as soon as there is one. */
  async take(): Promise<Letter> {
    for (;;) {
      const letter = this.#letters.shift();
      if (letter !== undefined) return letter;
      await once(this.#arrivals, 'letter');
    }
  }

  /** Every letter that nobody took yet. */
  takeAll(): readonly Letter[] {
    return this.#letters.splice(0);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

/** Base 64 or quoted-printable (RFC 2045, 6.7 and 6.8): what letters with Thai in them come in. */
function wordsOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
